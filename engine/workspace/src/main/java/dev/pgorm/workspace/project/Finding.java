package dev.pgorm.workspace.project;

import java.util.Optional;

/**
 * One thing that {@code doctor} looked at.
 *
 * @param level how it stands
 * @param subject what was looked at: {@code server}
 * @param message what was found
 * @param help what to do about it
 */
public record Finding(Level level, String subject, String message, Optional<String> help) {

    /** How a thing stands. */
    public enum Level {
        GOOD,
        /** Works, with a limit. */
        LIMITED,
        /** Does not work. */
        BAD
    }

    public static Finding good(String subject, String message) {
        return new Finding(Level.GOOD, subject, message, Optional.empty());
    }

    public static Finding limited(String subject, String message, String help) {
        return new Finding(Level.LIMITED, subject, message, Optional.of(help));
    }

    public static Finding bad(String subject, String message, Optional<String> help) {
        return new Finding(Level.BAD, subject, message, help);
    }
}

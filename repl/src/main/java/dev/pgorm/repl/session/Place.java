package dev.pgorm.repl.session;

import java.util.Optional;

/**
 * Where a text comes from.
 *
 * @param source the file; empty for the prompt
 * @param line the line on which it begins there, from 1
 */
public record Place(Optional<String> source, int line) {

    public static Place prompt() {
        return new Place(Optional.empty(), 1);
    }

    public static Place in(String source, int line) {
        return new Place(Optional.of(source), line);
    }

    /** The place of a part, by the line on which it begins in the text. */
    Place part(int lineInText) {
        return new Place(source, line + lineInText - 1);
    }
}

package dev.pgorm.repl.terminal;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What surrounds the terminal.
 *
 * @param variables the environment variables
 * @param home the user's home directory
 * @param version the program's version, for the banner
 */
public record TerminalEnvironment(Map<String, String> variables, Path home, String version) {

    public TerminalEnvironment {
        variables = Map.copyOf(variables);
    }

    /** A variable that is set to something. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** Where the history is kept. */
    Path historyFile() {
        return stateDirectory().resolve("history");
    }

    /** Where what outlives a session is kept: the XDG base directory specification's state. */
    public Path stateDirectory() {
        return variable("XDG_STATE_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".local").resolve("state"))
                .resolve("pgorm");
    }

    /** The editor's command. */
    String editor() {
        return variable("VISUAL").or(() -> variable("EDITOR")).orElse("vi");
    }

    /** The pager's command; empty where none is wanted. */
    Optional<String> pager() {
        Optional<String> chosen =
                Optional.ofNullable(variables.get("PGORM_PAGER")).or(() -> Optional.ofNullable(variables.get("PAGER")));
        return Optional.of(chosen.orElse("less")).filter(command -> !command.isBlank());
    }

    /** Whether colours are wanted. */
    boolean wantsColours() {
        return variable("NO_COLOR").isEmpty()
                && !variable("TERM").orElse("dumb").equals("dumb");
    }

    /** Whether the locale says that characters are UTF-8. */
    public boolean isUnicode() {
        return variable("LC_ALL")
                .or(() -> variable("LC_CTYPE"))
                .or(() -> variable("LANG"))
                .map(locale -> locale.toLowerCase(java.util.Locale.ROOT).replace("-", ""))
                .map(locale -> locale.contains("utf8"))
                .orElse(false);
    }
}

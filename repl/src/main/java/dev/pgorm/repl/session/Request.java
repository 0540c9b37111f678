package dev.pgorm.repl.session;

/** What a face of the shell asks of its session. */
public sealed interface Request {

    /** Runs statements and commands, in order, until one fails. */
    record Run(String text, Place place) implements Request {

        /** What was given in one piece. */
        public static Run typed(String text) {
            return new Run(text, Place.prompt());
        }
    }

    /**
     * Runs what was typed at the prompt, behind what waits there. A command runs at once also where it stands inside of a statement,
     * which waits for its end then.
     */
    record Enter(String text) implements Request {}

    /** Whether what was typed at the prompt can be entered as it stands or goes on in the next line. */
    record InspectEntry(String text) implements Request {}

    /** Whether a text can be run as it stands or goes on in the next line. */
    record Inspect(String text) implements Request {}
}

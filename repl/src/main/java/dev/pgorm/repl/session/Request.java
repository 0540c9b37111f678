package dev.pgorm.repl.session;

/** What a face of the shell asks of its session. */
public sealed interface Request {

    /** Runs statements and commands, in order, until one fails. */
    record Run(String text, Place place) implements Request {

        /** What was typed at the prompt. */
        public static Run typed(String text) {
            return new Run(text, Place.prompt());
        }
    }

    /** Whether a text can be run as it stands or goes on in the next line. */
    record Inspect(String text) implements Request {}
}

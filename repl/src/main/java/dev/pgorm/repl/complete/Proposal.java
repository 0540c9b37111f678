package dev.pgorm.repl.complete;

/**
 * Something that can stand in place of the word at the cursor.
 *
 * @param value the text
 * @param kind what it is
 * @param description a few words about it; may be empty
 */
public record Proposal(String value, Kind kind, String description) {

    /** What can be proposed, the likeliest first. */
    public enum Kind {
        COMMAND(0),
        OPTION(1),
        /** What may follow in a builder expression; in the order in which it is proposed. */
        MEMBER(2),
        COLUMN(2),
        RELATION(3),
        SCHEMA(4),
        FUNCTION(5),
        FILE(6),
        KEYWORD(7);

        private final int rank;

        Kind(int rank) {
            this.rank = rank;
        }

        /** Where it stands in a list of several kinds. */
        int rank() {
            return rank;
        }
    }

    /** Whether the word is finished with it, so that a blank follows. */
    boolean isFinished() {
        return switch (kind) {
            case COMMAND, OPTION, COLUMN, RELATION, KEYWORD -> true;
            case SCHEMA, FUNCTION, MEMBER -> false;
            case FILE -> !value.endsWith("/");
        };
    }
}

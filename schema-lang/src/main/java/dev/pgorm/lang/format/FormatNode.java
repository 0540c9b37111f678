package dev.pgorm.lang.format;

import java.util.List;

/** What is to be written, before it is known at which indentation and in which column. */
sealed interface FormatNode {

    /** Text of one line. */
    record Text(String text) implements FormatNode {}

    /** Text that is written to the byte; it may have lines of its own. */
    record Verbatim(String text) implements FormatNode {}

    /** A line break inside a member; the new line is indented by so many levels more than the member. */
    record Break(int depth) implements FormatNode {}

    /** The end of a line. */
    record EndLine() implements FormatNode {}

    /** One after the other. */
    record Sequence(List<FormatNode> parts) implements FormatNode {
        public Sequence {
            parts = List.copyOf(parts);
        }

        boolean isEmpty() {
            return parts.isEmpty();
        }
    }

    /** Lines, one level deeper. */
    record Indented(List<FormatNode> parts) implements FormatNode {
        public Indented {
            parts = List.copyOf(parts);
        }
    }

    /** Lines whose cells stand below each other. */
    record Table(List<Row> rows) implements FormatNode {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** A line of a table. */
    sealed interface Row {

        /**
         * A line with cells; a comment behind them has no influence on the columns.
         *
         * @param cells the cells; a row without any is an empty line or a comment line
         * @param comment what follows the cells; empty where nothing does
         */
        record Cells(List<FormatNode> cells, String comment) implements Row {
            public Cells {
                cells = List.copyOf(cells);
            }
        }

        /** A line without cells, kept as it is. */
        record Whole(String text) implements Row {}
    }
}

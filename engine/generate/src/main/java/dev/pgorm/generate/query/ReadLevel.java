package dev.pgorm.generate.query;

import dev.pgorm.query.model.Selection;
import java.util.List;

/**
 * A statement of a query with related rows, and what its rows are. Columns of its result have different names.
 *
 * @param selection what it selects
 * @param row what each row of it is
 */
public record ReadLevel(Selection selection, Row row) {

    /**
     * What a row is, or a part of one.
     *
     * @param values its own values
     * @param related the rows that come with it
     */
    public record Row(List<Member> values, List<Part> related) {
        public Row {
            values = List.copyOf(values);
            related = List.copyOf(related);
        }
    }

    /**
     * A value.
     *
     * @param place the name of the result's column
     */
    public record Member(ResultColumn column, String place) {}

    /** Rows of a relation. */
    public sealed interface Part {

        /** The relation. */
        String name();

        /** What each of its rows is. */
        Row row();
    }

    /**
     * A row that the same row of the result holds.
     *
     * @param presence the column that has a value exactly where there is such a row
     */
    public record Joined(String name, String presence, Row row) implements Part {}

    /**
     * Rows that a statement of their own reads, whose values are {@link Keys} where it takes the keys of all rows that they belong to.
     *
     * @param many whether there may be several for each
     * @param keys the columns of the rows that they belong to with the parts of the key
     * @param owner the column that tells to which key a row belongs
     * @param byPlace whether it does so by the key's place, from 1, among those that were sent
     */
    public record Separate(String name, boolean many, List<String> keys, String owner, boolean byPlace, ReadLevel level)
            implements Part {
        public Separate {
            keys = List.copyOf(keys);
        }

        @Override
        public Row row() {
            return level.row();
        }
    }

    /**
     * Stands for the values that a part of a key has in the rows that are there.
     *
     * @param part which part, from 0
     */
    public record Keys(int part) {}
}

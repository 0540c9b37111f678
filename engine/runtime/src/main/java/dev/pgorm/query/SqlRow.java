package dev.pgorm.query;

import dev.pgorm.query.model.QueryRecord;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row of SQL that a program wrote, one after the other.
 *
 * @param left those that were not taken yet
 */
record SqlRow(Iterator<@Nullable Object> left) {

    /** The next one; its class is what the caller says, or a cast fails. It is null where the row has none. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    <T> T next() {
        return (T) left.next();
    }

    static String classes(QueryRecord record) {
        StringBuilder words = new StringBuilder();
        record.values()
                .forEach((name, value) -> words.append(words.isEmpty() ? "" : ", ")
                        .append(name)
                        .append(' ')
                        .append(value == null ? "null" : value.getClass().getSimpleName()));
        return words.toString();
    }
}

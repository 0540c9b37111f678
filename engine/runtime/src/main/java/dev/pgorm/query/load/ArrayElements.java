package dev.pgorm.query.load;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays of the server as lists; those of several dimensions are lists of lists. */
final class ArrayElements {

    private ArrayElements() {}

    /** How an element is read: the driver gives the elements as rows. */
    @FunctionalInterface
    interface Element {
        @Nullable
        Object read(ResultSet elements, int column) throws SQLException;
    }

    /** The elements of an array, which whoever asks says are of its class; null where there is no array. */
    @SuppressWarnings("unchecked")
    static <E> @Nullable List<@Nullable E> read(@Nullable Array array, Element element) throws SQLException {
        return array == null ? null : (List<@Nullable E>) list(array, element);
    }

    private static List<@Nullable Object> list(Array array, Element element) throws SQLException {
        boolean nested = isNested(array.toString());
        List<@Nullable Object> all = new ArrayList<>();
        try (ResultSet elements = array.getResultSet()) {
            while (elements.next()) {
                all.add(nested ? list(elements.getArray(2), element) : element.read(elements, 2));
            }
        }
        return Collections.unmodifiableList(all);
    }

    /** In the text of an array, a brace that belongs to an element stands in quotes. */
    private static boolean isNested(String text) {
        return text.startsWith("{{", Math.max(0, text.indexOf('{')));
    }
}

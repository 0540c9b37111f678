package dev.pgorm.repl.render;

import dev.pgorm.exec.ResultColumn;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Shares the width of a screen between the columns of a table. */
final class ColumnWidths {

    /** A column narrower than this is no pleasure to read: the table becomes a list instead. */
    private static final int NARROWEST = 16;

    private ColumnWidths() {}

    /** The widths to use; empty where the table does not fit in a readable way. */
    static Optional<int[]> fit(int[] natural, List<ResultColumn> columns, OptionalInt available) {
        if (available.isEmpty() || frame(natural.length) + sum(natural) <= available.getAsInt()) {
            return Optional.of(natural.clone());
        }
        int room = available.getAsInt() - frame(natural.length);
        int low = NARROWEST;
        int high = available.getAsInt();
        if (sum(capped(natural, columns, low)) > room) {
            return Optional.empty();
        }
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (sum(capped(natural, columns, middle)) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Optional.of(capped(natural, columns, low));
    }

    private static int[] capped(int[] natural, List<ResultColumn> columns, int cap) {
        int[] widths = natural.clone();
        for (int i = 0; i < widths.length; i++) {
            if (mayWrap(columns.get(i).category())) {
                widths[i] = Math.min(widths[i], cap);
            }
        }
        return widths;
    }

    private static boolean mayWrap(ResultColumn.Category category) {
        return switch (category) {
            case NUMBER, BOOLEAN, TEMPORAL -> false;
            case JSON, BINARY, ARRAY, TEXT -> true;
        };
    }

    private static int frame(int columns) {
        return 3 * columns + 1;
    }

    private static int sum(int[] widths) {
        int sum = 0;
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }
}

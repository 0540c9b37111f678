package dev.pgorm.exec.error;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a key, which the server tells in the details alone: {@code Key (a, "B c")=(1, 2) already exists.} The words around it are
 * the language's, the parentheses are not. A part that is an expression has no column.
 */
final class KeyColumns {

    private final String detail;
    private int position;

    private KeyColumns(String detail) {
        this.detail = detail;
    }

    /** The columns; none where the text has no such key, or where a part of it is no column. */
    static List<String> of(String detail) {
        return new KeyColumns(detail).columns();
    }

    private List<String> columns() {
        position = detail.indexOf('(') + 1;
        if (position == 0) {
            return List.of();
        }
        List<String> columns = new ArrayList<>();
        while (position < detail.length()) {
            String column = detail.charAt(position) == '"' ? quoted() : plain();
            if (column.isEmpty()) {
                return List.of();
            }
            columns.add(column);
            if (detail.startsWith(")=(", position)) {
                return columns;
            }
            if (!detail.startsWith(", ", position)) {
                return List.of();
            }
            position += 2;
        }
        return List.of();
    }

    private String quoted() {
        StringBuilder name = new StringBuilder();
        position++;
        while (position < detail.length()) {
            char each = detail.charAt(position++);
            if (each == '"' && !detail.startsWith("\"", position)) {
                return name.toString();
            }
            position += each == '"' ? 1 : 0;
            name.append(each);
        }
        return "";
    }

    private String plain() {
        int start = position;
        while (position < detail.length() && isPartOfName(detail.charAt(position))) {
            position++;
        }
        return detail.substring(start, position);
    }

    private static boolean isPartOfName(char each) {
        return Character.isLetterOrDigit(each) || each == '_' || each == '$';
    }
}

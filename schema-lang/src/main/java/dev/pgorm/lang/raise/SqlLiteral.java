package dev.pgorm.lang.raise;

import java.util.Optional;

/** Literals as the server prints them. */
final class SqlLiteral {

    private SqlLiteral() {}

    /** The characters of a text literal; empty where it is none, or has escapes other than that of the backslash. */
    static Optional<String> text(String sql) {
        boolean escapes = sql.startsWith("E'");
        int start = escapes ? 2 : 1;
        if (sql.length() <= start || !(escapes || sql.startsWith("'")) || !sql.endsWith("'")) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        int end = sql.length() - 1;
        for (int i = start; i < end; i++) {
            char c = sql.charAt(i);
            boolean doubled = c == '\'' || (c == '\\' && escapes);
            if (doubled && (i + 1 >= end || sql.charAt(i + 1) != c)) {
                return Optional.empty();
            }
            i += doubled ? 1 : 0;
            text.append(c);
        }
        return Optional.of(text.toString());
    }

    /** Whether it is a number as the language writes one. */
    static boolean isNumber(String sql) {
        return sql.matches("-?[0-9]+(\\.[0-9]+)?");
    }
}

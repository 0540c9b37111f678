package dev.pgorm.workspace.database;

import java.util.Locale;
import java.util.Optional;

/**
 * A pattern as psql's backslash commands take it: {@code *} and {@code ?} match, quotes keep case and special characters, a dot
 * divides schema and name.
 *
 * @param schema a regular expression for the schema's name, where the pattern says one
 * @param name a regular expression for the name
 */
record NamePattern(Optional<String> schema, String name) {

    static NamePattern parse(String pattern) {
        StringBuilder expression = new StringBuilder();
        Optional<String> schema = Optional.empty();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < pattern.length() && pattern.charAt(i + 1) == '"';
                if (doubled) {
                    expression.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (quoted) {
                appendLiteral(expression, c);
            } else if (c == '.') {
                schema = Optional.of(anchored(expression));
                expression.setLength(0);
            } else if (c == '*') {
                expression.append(".*");
            } else if (c == '?') {
                expression.append('.');
            } else {
                appendLiteral(
                        expression,
                        Character.toString(c).toLowerCase(Locale.ROOT).charAt(0));
            }
        }
        return new NamePattern(schema, anchored(expression));
    }

    private static String anchored(CharSequence expression) {
        return "^(" + expression + ")$";
    }

    private static void appendLiteral(StringBuilder expression, char c) {
        if ("\\^$.|?*+()[]{}".indexOf(c) >= 0) {
            expression.append('\\');
        }
        expression.append(c);
    }
}

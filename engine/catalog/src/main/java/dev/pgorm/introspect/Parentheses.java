package dev.pgorm.introspect;

/** The parentheses that {@code pg_get_indexdef} puts around a key that is not a plain call. */
final class Parentheses {

    private Parentheses() {}

    /** The text without a pair of parentheses that encloses all of it. */
    static String stripOuter(String expression) {
        if (!expression.startsWith("(") || closing(expression) != expression.length() - 1) {
            return expression;
        }
        return expression.substring(1, expression.length() - 1);
    }

    /** Where the parenthesis that opens at 0 closes; quoted text does not count. */
    private static int closing(String expression) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < expression.length(); i++) {
            char character = expression.charAt(i);
            if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (character == '\'' || character == '"') {
                quote = character;
            } else if (character == '(') {
                depth++;
            } else if (character == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}

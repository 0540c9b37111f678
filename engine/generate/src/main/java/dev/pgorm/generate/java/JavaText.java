package dev.pgorm.generate.java;

/** Texts as Java's sources write them. */
final class JavaText {

    private JavaText() {}

    /** A string literal. What one does not see, or what changes the direction of writing, is escaped. */
    static String literal(String text) {
        StringBuilder written = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> written.append("\\\"");
                case '\\' -> written.append("\\\\");
                case '\n' -> written.append("\\n");
                case '\r' -> written.append("\\r");
                case '\t' -> written.append("\\t");
                default -> written.append(isVisible(text, i) ? String.valueOf(c) : escape(c));
            }
        }
        return written.append('"').toString();
    }

    /** A text of somebody's in a comment that documents: as it is, whatever it says to Java, to HTML or to the tool. */
    static String documentation(String text) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                // also where it would begin an escape of a character, which ends a comment as well as the character
                // does
                case '\\' -> written.append("&#92;");
                case '@' -> written.append("&#64;");
                case '/' -> written.append(i > 0 && text.charAt(i - 1) == '*' ? "&#47;" : "/");
                case '\n', '\t' -> written.append(c);
                default -> written.append(isVisible(text, i) ? String.valueOf(c) : "&#" + (int) c + ";");
            }
        }
        return written.toString();
    }

    private static String escape(char c) {
        String digits = Integer.toHexString(c);
        return "\\u" + "0".repeat(4 - digits.length()) + digits;
    }

    private static boolean isVisible(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        }
        return c == ' '
                || !(Character.isISOControl(c)
                        || Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.UNASSIGNED
                        || Character.getType(c) == Character.PRIVATE_USE);
    }
}

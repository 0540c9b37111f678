package dev.pgorm.exec;

import java.util.Locale;

/** PostgreSQL's text of a value as JSON, without loss: numbers keep their digits, JSON stays JSON, arrays become arrays. */
public final class JsonText {

    private JsonText() {}

    /** Appends a value of a column. */
    public static void appendValue(StringBuilder json, String text, ResultColumn column) {
        append(json, text, column.type(), column.category());
    }

    /** A text as a JSON string (RFC 8259, section 7). */
    public static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029) {
                        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }

    private static void append(StringBuilder json, String text, String type, ResultColumn.Category category) {
        switch (category) {
            case NUMBER -> json.append(isNumber(text) ? text : quoted(text));
            case BOOLEAN -> json.append(text.startsWith("t"));
            case JSON -> json.append(text.replace('\n', ' ').replace('\r', ' '));
            case ARRAY -> new ArrayLiteral(text, type.substring(1), json).append();
            case TEXT -> json.append(ExtensionText.json(text, type).orElseGet(() -> quoted(text)));
            case TEMPORAL, BINARY -> json.append(quoted(text));
        }
    }

    private static boolean isNumber(String text) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        return Character.isDigit(last);
    }

    /** Reads {@code [0:1]={{1,NULL},{"a b",2}}}. */
    private static final class ArrayLiteral {

        private final String text;
        private final String elementType;
        private final StringBuilder json;
        private int position;

        ArrayLiteral(String text, String elementType, StringBuilder json) {
            this.text = text;
            this.elementType = elementType;
            this.json = json;
            this.position = Math.max(0, text.indexOf('{'));
        }

        void append() {
            if (text.indexOf('{') < 0) {
                json.append(quoted(text)); // int2vector and the like
                return;
            }
            while (position < text.length()) {
                char c = text.charAt(position);
                if (c == '{' || c == '}') {
                    json.append(c == '{' ? '[' : ']');
                    position++;
                } else if (c == delimiter()) {
                    json.append(',');
                    position++;
                } else {
                    element(c);
                }
            }
        }

        private void element(char c) {
            if (c == '"') {
                JsonText.append(json, quotedElement(), elementType, ResultColumn.categoryOf(elementType));
                return;
            }
            int from = position;
            while (position < text.length()
                    && "{}".indexOf(text.charAt(position)) < 0
                    && text.charAt(position) != delimiter()) {
                position++;
            }
            String element = text.substring(from, position);
            if (element.equals("NULL")) {
                json.append("null");
            } else {
                JsonText.append(json, element, elementType, ResultColumn.categoryOf(elementType));
            }
        }

        private String quotedElement() {
            StringBuilder element = new StringBuilder();
            position++;
            while (position < text.length() && text.charAt(position) != '"') {
                if (text.charAt(position) == '\\' && position + 1 < text.length()) {
                    position++;
                }
                element.append(text.charAt(position));
                position++;
            }
            position++;
            return element.toString();
        }

        private char delimiter() {
            return ExtensionText.arrayDelimiter(elementType);
        }
    }
}

package dev.pgorm.lang.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the names out of a piece of SQL as far as PostgreSQL's naming rules need them. It knows where names, literals and
 * comments begin and end, nothing of grammar.
 */
public final class SqlNames {

    private final String sql;
    private int position;

    private SqlNames(String sql) {
        this.sql = sql;
    }

    /**
     * A name in SQL text.
     *
     * @param text its characters: in lower case unless it was quoted
     * @param called whether a parenthesis follows
     * @param cast whether it follows {@code ::}
     * @param member whether it follows a dot
     * @param start offset of its first character
     * @param end offset after it
     */
    record Occurrence(String text, boolean called, boolean cast, boolean member, int start, int end) {

        /** Whether it can be the name of a column. */
        boolean isValue() {
            return !called && !cast && !member;
        }
    }

    /** All names in order, key words among them. */
    static List<Occurrence> in(String sql) {
        return new SqlNames(sql).read();
    }

    /** An expression without the parentheses that enclose all of it. */
    public static String withoutOuterParentheses(String expression) {
        String text = expression.strip();
        while (text.startsWith("(") && spansAll(text, 0)) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text.isEmpty() ? expression : text;
    }

    /** The text with an indentation behind each of its line ends; those within literals, names and comments are left as they are. */
    public static String indented(String sql, String indentation) {
        SqlNames reader = new SqlNames(sql);
        StringBuilder indented = new StringBuilder(sql.length());
        while (reader.position < sql.length()) {
            int start = reader.position;
            char c = sql.charAt(start);
            if (c == '"') {
                reader.quoted();
            } else if (!reader.skipOpaque()) {
                reader.position++;
                if (isNamePart(c)) {
                    reader.skipNameParts();
                }
            }
            indented.append(sql, start, reader.position);
            if (c == '\n') {
                indented.append(indentation);
            }
        }
        return indented.toString();
    }

    /** What PostgreSQL would call an index column with that expression. */
    static String ofIndexExpression(String expression) {
        String text = expression.strip();
        return leadingCall(text).orElse("expr");
    }

    private static Optional<String> leadingCall(String text) {
        int expected = 0;
        for (Occurrence each : in(text)) {
            if (each.start() != expected) {
                return Optional.empty();
            }
            if (each.called()) {
                return spansAll(text, each.end()) ? Optional.of(each.text()) : Optional.empty();
            }
            if (!text.startsWith(".", each.end())) {
                return Optional.empty();
            }
            expected = each.end() + 1;
        }
        return Optional.empty();
    }

    /** Whether the parenthesis that opens at or after an offset closes at the end of the text. */
    private static boolean spansAll(String text, int from) {
        SqlNames reader = new SqlNames(text);
        reader.position = text.indexOf('(', from);
        int depth = 0;
        while (reader.position < text.length()) {
            char c = text.charAt(reader.position);
            if (reader.skipOpaque()) {
                continue;
            }
            if (c == '"') {
                reader.quoted();
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            reader.position++;
            if (depth == 0) {
                return reader.position == text.length();
            }
        }
        return false;
    }

    private List<Occurrence> read() {
        List<Occurrence> found = new ArrayList<>();
        while (position < sql.length()) {
            if (skipOpaque()) {
                continue;
            }
            int start = position;
            char c = sql.charAt(position);
            if (c == '"') {
                found.add(occurrence(quoted(), start));
            } else if (isNameStart(c)) {
                skipNameParts();
                found.add(occurrence(sql.substring(start, position).toLowerCase(Locale.ROOT), start));
            } else if (Character.isDigit(c)) {
                skipNameParts();
            } else {
                position++;
            }
        }
        return found;
    }

    private void skipNameParts() {
        while (position < sql.length() && isNamePart(sql.charAt(position))) {
            position++;
        }
    }

    private Occurrence occurrence(String text, int start) {
        String before = sql.substring(0, start).stripTrailing();
        String after = sql.substring(position).stripLeading();
        return new Occurrence(
                text, after.startsWith("("), before.endsWith("::"), before.endsWith("."), start, position);
    }

    /** Passes a literal or a comment at the current position. */
    private boolean skipOpaque() {
        char c = sql.charAt(position);
        if (c == '\'') {
            position = endOfLiteral(position + 1, false);
            return true;
        }
        if ((c == 'e' || c == 'E') && sql.startsWith("'", position + 1) && !followsName()) {
            position = endOfLiteral(position + 2, true);
            return true;
        }
        if (sql.startsWith("--", position)) {
            int end = sql.indexOf('\n', position);
            position = end < 0 ? sql.length() : end + 1;
            return true;
        }
        if (sql.startsWith("/*", position)) {
            skipComment();
            return true;
        }
        return c == '$' && skipDollarQuoted();
    }

    /** Comments stand in each other. */
    private void skipComment() {
        int depth = 0;
        do {
            boolean opens = sql.startsWith("/*", position);
            boolean closes = !opens && sql.startsWith("*/", position);
            depth += opens ? 1 : closes ? -1 : 0;
            position += opens || closes ? 2 : 1;
        } while (depth > 0 && position < sql.length());
    }

    private boolean followsName() {
        return position > 0 && isNamePart(sql.charAt(position - 1));
    }

    private int endOfLiteral(int from, boolean escapes) {
        int at = from;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (escapes && c == '\\') {
                at += 2;
            } else if (c != '\'') {
                at++;
            } else if (sql.startsWith("'", at + 1)) {
                at += 2;
            } else {
                return at + 1;
            }
        }
        return sql.length();
    }

    private boolean skipDollarQuoted() {
        int tagEnd = sql.indexOf('$', position + 1);
        if (tagEnd < 0 || !sql.substring(position + 1, tagEnd).matches("([A-Za-z_]\\w*)?")) {
            return false;
        }
        String tag = sql.substring(position, tagEnd + 1);
        int close = sql.indexOf(tag, tagEnd + 1);
        position = close < 0 ? sql.length() : close + tag.length();
        return true;
    }

    private String quoted() {
        StringBuilder text = new StringBuilder();
        position++;
        while (position < sql.length()) {
            char c = sql.charAt(position++);
            if (c != '"') {
                text.append(c);
            } else if (position < sql.length() && sql.charAt(position) == '"') {
                text.append(c);
                position++;
            } else {
                break;
            }
        }
        return text.toString();
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_' || c > 127;
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || Character.isDigit(c) || c == '$';
    }
}

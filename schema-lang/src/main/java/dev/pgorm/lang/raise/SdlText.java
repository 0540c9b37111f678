package dev.pgorm.lang.raise;

import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.lang.lower.SqlNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Pieces of schema text. */
final class SdlText {

    private SdlText() {}

    /** A text in quotes. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7F || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** A condition or formula in quotes, without the parentheses that the server puts around all of it. */
    static String expression(SqlExpr expression) {
        return quoted(SqlNames.withoutOuterParentheses(expression.text()));
    }

    /**
     * An SQL statement between lines of its own, where blanks around it do not count. The server indents what it prints by one blank
     * at least.
     */
    static String verbatim(String sql) {
        // A formatter would make other line ends of carriage returns.
        return sql.indexOf('\r') >= 0 ? quoted(sql) : raw("\n " + sql + "\n  ");
    }

    /**
     * A query or an expression as {@link #verbatim} has it, right of the attribute that it belongs to; its lines stand to each other as
     * the server sets them.
     */
    static String statement(String sql) {
        return sql.indexOf('\r') >= 0 ? verbatim(sql) : verbatim("   " + SqlNames.indented(sql, "   "));
    }

    /** A text to the byte. */
    static String raw(String text) {
        if (!text.contains("\"\"\"") && !text.endsWith("\"")) {
            return "\"\"\"" + text + "\"\"\"";
        }
        String tag = "$sql$";
        for (int number = 2; text.contains(tag.substring(0, tag.length() - 1)); number++) {
            tag = "$sql" + number + "$";
        }
        return tag + text + tag;
    }

    /** {@code comment: "…"}, for what has no lines of its own. */
    static String comment(String comment) {
        return "comment: " + quoted(comment);
    }

    /** {@code [a, b]}. */
    static String list(Collection<String> elements) {
        return elements.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    /** {@code (a, b: c)}, or nothing where there are no arguments. */
    static String arguments(List<String> arguments) {
        return arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
    }

    /** The {@code ///} lines of a comment; a carriage return, which no line can contain, starts a new one. */
    static List<String> documentation(String comment, String indent) {
        List<String> lines = new ArrayList<>();
        for (String line : comment.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            lines.add(line.isEmpty() ? indent + "///" : indent + "/// " + line);
        }
        return lines;
    }
}

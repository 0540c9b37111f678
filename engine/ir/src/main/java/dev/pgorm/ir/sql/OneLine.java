package dev.pgorm.ir.sql;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * SQL that stays on its line whatever its names and texts contain, for places where a line's end or a row of quotes would mean something
 * else. The server reads it as it reads the ordinary spelling.
 */
public final class OneLine {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int DELETE = 0x7F;
    private static final int GREATEST_SHORT = 0xFFFF;

    /** Separators of lines and paragraphs, and the mark of byte order. */
    private static final String INVISIBLE = "\u2028\u2029\uFEFF";

    private OneLine() {}

    /** An identifier, as {@link SqlWriter#quote(Identifier)} unless that could be mistaken: then {@code U&"…"}. */
    public static String identifier(Identifier identifier) {
        String plain = SqlWriter.quote(identifier);
        boolean mistakable = plain.startsWith("\"\"\"") || hasControls(identifier.value());
        return mistakable ? unicodeIdentifier(identifier.value()) : plain;
    }

    /** A qualified name in the same way. */
    public static String name(QualifiedName name) {
        return identifier(name.schema()) + "." + identifier(name.name());
    }

    /** A string literal: with the escapes of {@code E'…'} where it has to be. */
    public static String literal(String text) {
        if (!hasControls(text)) {
            return new SqlWriter().literal(text).toString();
        }
        String escaped = text.replace("\\", "\\\\")
                .replace("'", "''")
                .chars()
                .mapToObj(OneLine::escaped)
                .collect(Collectors.joining());
        return "E'" + escaped + "'";
    }

    /** An expression whose literals and names are on one line each; what stands between them is as it was. */
    public static String expression(SqlExpr expression) {
        List<SqlToken> tokens = SqlToken.split(expression.text());
        return tokens.stream().map(OneLine::token).collect(Collectors.joining());
    }

    private static String token(SqlToken token) {
        if (!hasControls(token.text())) {
            return token.text();
        }
        return switch (token.kind()) {
            case STRING -> literal(token.name());
            case QUOTED -> unicodeIdentifier(token.name());
            case WORD, SPACE, OTHER -> token.text();
        };
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(OneLine::isControl);
    }

    private static boolean isControl(int character) {
        return character < FIRST_PRINTABLE || character == DELETE || INVISIBLE.indexOf(character) >= 0;
    }

    private static String escaped(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                isControl(character)
                        ? String.format(Locale.ROOT, "\\u%04x", character)
                        : String.valueOf((char) character);
        };
    }

    private static String unicodeIdentifier(String name) {
        StringBuilder text = new StringBuilder("U&\"");
        name.codePoints().forEach(point -> {
            if (point == '"' || point == '\\' || isControl(point)) {
                text.append(
                        point > GREATEST_SHORT
                                ? String.format(Locale.ROOT, "\\+%06X", point)
                                : String.format(Locale.ROOT, "\\%04X", point));
            } else {
                text.appendCodePoint(point);
            }
        });
        return text.append('"').toString();
    }
}

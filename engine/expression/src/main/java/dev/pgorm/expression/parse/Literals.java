package dev.pgorm.expression.parse;

import dev.pgorm.expression.tree.ExpressionCode;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.expression.tree.Node;
import dev.pgorm.lang.ast.Span;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/** Literals as Java reads them (Java Language Specification, "Literals"). */
final class Literals {

    /** A backslash with the character behind it, or a character by its number. */
    private static final Pattern UNICODE = Pattern.compile("\\\\(u+([0-9a-fA-F]{4})|.)", Pattern.DOTALL);

    private Literals() {}

    static Node of(Token token, Offsets offsets) {
        Span span = offsets.span(token);
        String text = token.getText();
        return switch (token.getType()) {
            case JavaExpressionParser.TEXT -> literal(unescaped(text.substring(1, text.length() - 1), span), span);
            case JavaExpressionParser.TEXT_BLOCK -> literal(block(text, span), span);
            case JavaExpressionParser.WHOLE_NUMBER -> literal(whole(text, span), span);
            case JavaExpressionParser.DECIMAL_NUMBER -> literal(decimal(text), span);
            case JavaExpressionParser.TRUE -> literal(true, span);
            case JavaExpressionParser.FALSE -> literal(false, span);
            default -> new Node.Literal(Optional.empty(), span);
        };
    }

    private static Node literal(Object value, Span span) {
        return new Node.Literal(Optional.of(value), span);
    }

    private static Object whole(String text, Span span) {
        boolean wide = text.endsWith("L") || text.endsWith("l");
        String digits = (wide ? text.substring(0, text.length() - 1) : text).replace("_", "");
        BigInteger value = new BigInteger(digits);
        if (wide) {
            if (value.bitLength() >= Long.SIZE) {
                throw tooLarge(span, digits, "a long", "decimal(\"" + digits + "\") has no limit");
            }
            return value.longValue();
        }
        if (value.bitLength() >= Integer.SIZE) {
            throw tooLarge(span, digits, "an int", "write " + digits + "L for a long");
        }
        return value.intValue();
    }

    private static ExpressionFault tooLarge(Span span, String digits, String type, String help) {
        return new ExpressionFault(ExpressionCode.NUMBER_TOO_LARGE.at(span, Optional.of(help), digits, type));
    }

    private static Object decimal(String text) {
        String digits = text.replace("_", "");
        return text.endsWith("f") || text.endsWith("F")
                ? (Object) Float.valueOf(digits)
                : (Object) Double.valueOf(digits);
    }

    private static String block(String text, Span span) {
        String body = text.substring(text.indexOf('\n') + 1, text.length() - "\"\"\"".length());
        return unescaped(body.stripIndent(), span);
    }

    private static String unescaped(String text, Span span) {
        try {
            return characters(text).translateEscapes();
        } catch (IllegalArgumentException noEscape) {
            int slash = text.indexOf('\\');
            while (slash >= 0 && isEscape(text.charAt(slash + 1))) {
                slash = text.indexOf('\\', slash + 2);
            }
            String shown = slash < 0 ? text : text.substring(slash, Math.min(slash + 2, text.length()));
            throw new ExpressionFault(
                    ExpressionCode.INVALID_ESCAPE.at(span, Optional.of("a backslash itself is written \\\\"), shown));
        }
    }

    /**
     * With the characters that escapes by number stand for. Java reads them before it reads texts, so those that end a text, a line or
     * begin an escape would be no part of it: they stay, and are refused.
     */
    private static String characters(String text) {
        if (!text.contains("\\u")) {
            return text;
        }
        return UNICODE.matcher(text).replaceAll(match -> {
            String escaped = match.group(2);
            if (escaped == null) {
                return Matcher.quoteReplacement(match.group()); // a backslash with what follows it
            }
            char character = (char) Integer.parseInt(escaped, 16);
            boolean part = "\"\\\n\r".indexOf(character) < 0;
            return Matcher.quoteReplacement(part ? String.valueOf(character) : match.group());
        });
    }

    private static boolean isEscape(char character) {
        return "btnfrs\"'\\01234567\n\r".indexOf(character) >= 0;
    }
}

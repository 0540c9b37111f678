package dev.pgorm.generate.typescript;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Texts and names of a schema, which may hold anything, as TypeScript. */
final class TypeScriptText {

    private TypeScriptText() {}

    /** A string literal. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            literal.append(escaped(text, i));
        }
        return literal.append('"').toString();
    }

    private static String escaped(String text, int index) {
        char character = text.charAt(index);
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isPlain(text, index) ? String.valueOf(character) : unicode(character);
        };
    }

    /** Whether a character stands for itself: not one that ends lines, reverses them or is half of another. */
    private static boolean isPlain(String text, int index) {
        char character = text.charAt(index);
        if (Character.isHighSurrogate(character)) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(character)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String unicode(char character) {
        return String.format(Locale.ROOT, "\\u%04x", (int) character);
    }

    /** String literals in square brackets. */
    static String literals(List<String> texts) {
        return texts.stream().map(TypeScriptText::literal).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The name of a member of a type. */
    static String member(String name) {
        return isName(name) ? name : literal(name);
    }

    /** The key of a member of an object; {@code __proto__} alone would say what it inherits from. */
    static String key(String name) {
        return name.equals("__proto__") ? "[\"__proto__\"]" : member(name);
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && isLetter(text.charAt(0))
                && text.chars().allMatch(each -> isLetter(each) || (each >= '0' && each <= '9'));
    }

    private static boolean isLetter(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || character == '_'
                || character == '$';
    }

    /** A documentation comment with its indentation and end of line; nothing where there is nothing to say. */
    static String comment(String indentation, Optional<String> documentation, List<String> remarks) {
        List<String> lines = documentation
                .map(each -> each.lines().map(TypeScriptText::harmless).toList())
                .orElse(List.of());
        List<String> more = remarks.stream().map(TypeScriptText::harmless).toList();
        if (lines.isEmpty() && more.isEmpty()) {
            return "";
        }
        if (lines.size() + more.size() == 1) {
            return indentation + "/** " + (lines.isEmpty() ? more : lines).getFirst() + " */\n";
        }
        StringBuilder comment = new StringBuilder(indentation).append("/**\n");
        lines.forEach(each -> comment.append(line(indentation, each)));
        if (!lines.isEmpty() && !more.isEmpty()) {
            comment.append(line(indentation, ""));
        }
        more.forEach(each -> comment.append(line(indentation, each)));
        return comment.append(indentation).append(" */\n").toString();
    }

    private static String line(String indentation, String text) {
        return (indentation + " * " + text).stripTrailing() + "\n";
    }

    /** A line that does not end the comment. */
    private static String harmless(String line) {
        return line.replace("*/", "*\\/").stripTrailing();
    }
}

package dev.pgorm.ir.sql;

import java.util.ArrayList;
import java.util.List;

/** Names with dots and quotes in the text of a person: {@code ext."odd name"}. */
public final class DottedName {

    private DottedName() {}

    /** The parts, without quotes, every letter as written; empty ones are kept. */
    public static List<String> parts(String text) {
        return parts(text, false);
    }

    /** The parts as SQL reads them: outside quotes in lower case and without blanks. */
    public static List<String> folded(String text) {
        return parts(text, true);
    }

    private static List<String> parts(String text, boolean folded) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                part.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else if (quoted || !folded) {
                part.append(c);
            } else if (!Character.isWhitespace(c)) {
                part.append(Character.toLowerCase(c));
            }
        }
        parts.add(part.toString());
        return parts;
    }
}

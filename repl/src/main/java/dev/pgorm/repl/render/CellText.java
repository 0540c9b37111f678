package dev.pgorm.repl.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A value as the lines of a cell: nothing in it can move the cursor or change the terminal. */
final class CellText {

    private static final int TAB = 8;

    private CellText() {}

    /** The lines of a value, control characters made visible. */
    static List<String> lines(String value) {
        if (isPlain(value)) {
            return List.of(value);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\n') {
                lines.add(line.toString());
                line.setLength(0);
            } else {
                append(line, c);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** The value on one line, control characters made visible. */
    static String oneLine(String value) {
        return isPlain(value) ? value : String.join("\\n", lines(value));
    }

    /** Breaks lines that are wider than a width; behind a blank where one is near. */
    static List<String> wrap(List<String> lines, int width) {
        if (lines.stream().allMatch(line -> DisplayWidth.of(line) <= width)) {
            return lines;
        }
        List<String> wrapped = new ArrayList<>();
        for (String line : lines) {
            String rest = line;
            while (DisplayWidth.of(rest) > width) {
                int cut = cut(rest, width);
                wrapped.add(rest.substring(0, cut).stripTrailing());
                rest = rest.substring(cut).stripLeading();
            }
            wrapped.add(rest);
        }
        return wrapped;
    }

    private static int cut(String text, int width) {
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            int next = used + DisplayWidth.of(codePoint);
            if (next > width && end > 0) {
                break;
            }
            used = next;
            end += Character.charCount(codePoint);
        }
        int blank = text.lastIndexOf(' ', end - 1);
        boolean endsWord = end == text.length() || text.charAt(end) == ' ';
        return blank > end * 2 / 3 && !endsWord ? blank + 1 : end;
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (isControl(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Control characters, and the marks that turn the direction of what follows them. */
    private static boolean isControl(char c) {
        return c < ' ' || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static void append(StringBuilder line, char c) {
        if (c == '\t') {
            int blanks = TAB - DisplayWidth.of(line.toString()) % TAB;
            line.append(" ".repeat(blanks));
        } else if (c == '\r') {
            line.append("\\r");
        } else if (isControl(c)) {
            line.append(String.format(Locale.ROOT, c < 0x100 ? "\\x%02X" : "\\u%04X", (int) c));
        } else {
            line.append(c);
        }
    }
}

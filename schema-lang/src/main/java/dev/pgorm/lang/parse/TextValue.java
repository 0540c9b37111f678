package dev.pgorm.lang.parse;

import java.util.List;

/** Takes the escapes out of a quoted text: those of JSON. */
final class TextValue {

    private final String quoted;
    private final StringBuilder value;
    private final List<Fault> faults;

    private TextValue(String quoted, List<Fault> faults) {
        this.quoted = quoted;
        this.faults = faults;
        this.value = new StringBuilder(quoted.length());
    }

    /**
     * Something wrong in a text; its offsets count from the opening quote.
     *
     * @param nul whether it is the character that PostgreSQL cannot store, however it is written
     */
    record Fault(SyntaxCode code, int start, int end, boolean nul) {

        Fault(SyntaxCode code, int start, int end) {
            this(code, start, end, false);
        }

        static Fault nul(int start, int end) {
            return new Fault(SyntaxCode.CONTROL_CHARACTER, start, end, true);
        }
    }

    /**
     * The characters that a quoted text stands for.
     *
     * @param quoted the text with its quotes
     * @param faults where faults are added
     */
    static String unescape(String quoted, List<Fault> faults) {
        if (quoted.indexOf('\\') < 0 && !hasControl(quoted)) {
            return quoted.substring(1, quoted.length() - 1);
        }
        return new TextValue(quoted, faults).run();
    }

    private static boolean hasControl(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) < ' ') {
                return true;
            }
        }
        return false;
    }

    private String run() {
        int position = 1;
        int last = quoted.length() - 1;
        while (position < last) {
            char character = quoted.charAt(position);
            if (character == '\\' && position + 1 < last) {
                position = escape(position, last);
                continue;
            }
            if (character == '\0') {
                faults.add(Fault.nul(position, position + 1));
                position++;
                continue;
            }
            if (character < ' ') {
                faults.add(new Fault(SyntaxCode.CONTROL_CHARACTER, position, position + 1));
            }
            value.append(character);
            position++;
        }
        return value.toString();
    }

    private int escape(int backslash, int last) {
        char escaped = quoted.charAt(backslash + 1);
        switch (escaped) {
            case '"', '\\', '/' -> value.append(escaped);
            case 'b' -> value.append('\b');
            case 'f' -> value.append('\f');
            case 'n' -> value.append('\n');
            case 'r' -> value.append('\r');
            case 't' -> value.append('\t');
            case 'u' -> {
                return unicode(backslash, last);
            }
            default -> faults.add(new Fault(SyntaxCode.INVALID_ESCAPE, backslash, backslash + 2));
        }
        return backslash + 2;
    }

    private int unicode(int backslash, int last) {
        int first = codeUnit(backslash, last);
        if (first == 0) {
            faults.add(Fault.nul(backslash, backslash + 6));
            return backslash + 6;
        }
        if (first >= 0 && !Character.isSurrogate((char) first)) {
            value.append((char) first);
            return backslash + 6;
        }
        int second = first >= 0 && backslash + 7 < last && quoted.charAt(backslash + 6) == '\\'
                ? codeUnit(backslash + 6, last)
                : -1;
        if (second >= 0 && Character.isSurrogatePair((char) first, (char) second)) {
            value.append((char) first).append((char) second);
            return backslash + 12;
        }
        int end = Math.min(last, first >= 0 ? backslash + 6 : backslash + 2);
        faults.add(new Fault(SyntaxCode.INVALID_ESCAPE, backslash, end));
        return end;
    }

    /** The four hexadecimal digits of the escape at an offset; negative where it has not four. */
    private int codeUnit(int backslash, int last) {
        if (backslash + 6 > last || quoted.charAt(backslash + 1) != 'u') {
            return -1;
        }
        int unit = 0;
        for (int index = backslash + 2; index < backslash + 6; index++) {
            int digit = Character.digit(quoted.charAt(index), 16);
            if (digit < 0 || quoted.charAt(index) >= 0x80) {
                return -1;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }
}

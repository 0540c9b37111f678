package dev.pgorm.studio.input;

import java.util.Locale;

/**
 * A key that was pressed.
 *
 * @param code which one
 * @param text what it types; empty for all but {@link Code#CHARACTER}
 * @param ctrl whether Ctrl was held
 * @param alt whether Alt was held, or Escape came before
 * @param shift whether Shift was held; never for characters, whose text tells
 */
public record Key(Code code, String text, boolean ctrl, boolean alt, boolean shift) {

    /** Which key. */
    public enum Code {
        CHARACTER,
        ENTER,
        TAB,
        ESCAPE,
        BACKSPACE,
        DELETE,
        INSERT,
        UP,
        DOWN,
        LEFT,
        RIGHT,
        HOME,
        END,
        PAGE_UP,
        PAGE_DOWN,
        F1,
        F2,
        F3,
        F4,
        F5,
        F6,
        F7,
        F8,
        F9,
        F10,
        F11,
        F12
    }

    /** A key without modifiers. */
    public static Key of(Code code) {
        return new Key(code, "", false, false, false);
    }

    /** What somebody types. */
    public static Key typed(String text) {
        return new Key(Code.CHARACTER, text, false, false, false);
    }

    /**
     * The key that a name stands for: {@code ctrl+s}, {@code alt+up}, {@code shift+f3}, {@code ?}.
     *
     * @throws IllegalArgumentException where there is no such key
     */
    public static Key named(String name) {
        boolean ctrl = false;
        boolean alt = false;
        boolean shift = false;
        String rest = name;
        while (rest.indexOf('+') > 0) {
            String modifier = rest.substring(0, rest.indexOf('+'));
            rest = rest.substring(modifier.length() + 1);
            switch (modifier) {
                case "ctrl" -> ctrl = true;
                case "alt" -> alt = true;
                case "shift" -> shift = true;
                default -> throw new IllegalArgumentException("no modifier " + modifier + " in " + name);
            }
        }
        if (rest.codePointCount(0, rest.length()) == 1) {
            return new Key(Code.CHARACTER, rest, ctrl, alt, shift);
        }
        if (rest.equals("space")) {
            return new Key(Code.CHARACTER, " ", ctrl, alt, shift);
        }
        return new Key(Code.valueOf(rest.replace('-', '_').toUpperCase(Locale.ROOT)), "", ctrl, alt, shift);
    }

    /** Whether it types its text. */
    public boolean types() {
        return code == Code.CHARACTER && !ctrl && !alt;
    }

    /** As the footer shows it: {@code ^S}, {@code F9}, {@code Alt-Up}. */
    public String label() {
        String name = switch (code) {
            case CHARACTER -> text.equals(" ") ? "Space" : text;
            case ENTER -> "Enter";
            case TAB -> "Tab";
            case ESCAPE -> "Esc";
            case BACKSPACE -> "Backspace";
            case DELETE -> "Del";
            case INSERT -> "Ins";
            case UP -> "Up";
            case DOWN -> "Down";
            case LEFT -> "Left";
            case RIGHT -> "Right";
            case HOME -> "Home";
            case END -> "End";
            case PAGE_UP -> "PgUp";
            case PAGE_DOWN -> "PgDn";
            case F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12 -> code.name();
        };
        String modifiers = (alt ? "Alt-" : "") + (shift ? "Shift-" : "");
        if (ctrl) {
            return modifiers
                    + (code == Code.CHARACTER && !text.equals(" ")
                            ? "^" + text.toUpperCase(Locale.ROOT)
                            : "Ctrl-" + name);
        }
        return modifiers + name;
    }
}

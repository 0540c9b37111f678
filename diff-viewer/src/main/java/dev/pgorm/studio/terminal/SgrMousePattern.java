package dev.pgorm.studio.terminal;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.input.CharacterPattern;
import com.googlecode.lanterna.input.MouseAction;
import com.googlecode.lanterna.input.MouseActionType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mouse reports of mode 1006: {@code ESC [ < button ; column ; row M}, with {@code m} for a release (xterm's "Control Sequences", "Mouse
 * Tracking").
 */
final class SgrMousePattern implements CharacterPattern {

    private static final String BEGIN = "\u001b[<";
    private static final int LONGEST = 20;
    private static final int MOTION = 32;
    private static final int WHEEL = 64;
    private static final int BUTTONS = 3;

    @Override
    public @Nullable Matching match(List<Character> sequence) {
        int length = sequence.size();
        for (int i = 0; i < Math.min(length, BEGIN.length()); i++) {
            if (sequence.get(i) != BEGIN.charAt(i)) {
                return null;
            }
        }
        if (length <= BEGIN.length()) {
            return Matching.NOT_YET;
        }
        char last = sequence.get(length - 1);
        if (last == 'M' || last == 'm') {
            return report(text(sequence.subList(BEGIN.length(), length - 1)), last == 'm');
        }
        boolean goesOn = Character.isDigit(last) || last == ';';
        return goesOn && length < LONGEST ? Matching.NOT_YET : null;
    }

    private static String text(List<Character> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }

    private static @Nullable Matching report(String parameters, boolean release) {
        String[] parts = parameters.split(";", -1);
        if (parts.length != 3) {
            return null;
        }
        int code;
        TerminalPosition position;
        try {
            code = Integer.parseInt(parts[0]);
            position = new TerminalPosition(
                    Math.max(0, Integer.parseInt(parts[1]) - 1), Math.max(0, Integer.parseInt(parts[2]) - 1));
        } catch (NumberFormatException e) {
            return null; // not a report after all
        }
        return new Matching(new MouseAction(action(code, release), (code & BUTTONS) + 1, position));
    }

    private static MouseActionType action(int code, boolean release) {
        if ((code & WHEEL) != 0) {
            return (code & 1) == 0 ? MouseActionType.SCROLL_UP : MouseActionType.SCROLL_DOWN;
        }
        if (release) {
            return MouseActionType.CLICK_RELEASE;
        }
        if ((code & MOTION) != 0) {
            return (code & BUTTONS) == BUTTONS ? MouseActionType.MOVE : MouseActionType.DRAG;
        }
        return MouseActionType.CLICK_DOWN;
    }
}

package dev.pgorm.studio.dialog;

import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.text.Editor;
import dev.pgorm.studio.text.Motion;
import java.util.Map;

/** One line that somebody types. */
public final class Field {

    private static final Map<Key.Code, Motion> BY_CHARACTERS = Map.of(
            Key.Code.LEFT, Motion.CHARACTER_BACK,
            Key.Code.RIGHT, Motion.CHARACTER_FORWARD,
            Key.Code.HOME, Motion.LINE_START,
            Key.Code.END, Motion.LINE_END);
    private static final Map<Key.Code, Motion> BY_WORDS = Map.of(
            Key.Code.LEFT, Motion.WORD_BACK,
            Key.Code.RIGHT, Motion.WORD_FORWARD,
            Key.Code.HOME, Motion.LINE_START,
            Key.Code.END, Motion.LINE_END);

    private Editor editor;

    /** A field that holds a text already, which is selected. */
    public Field(String text) {
        editor = Editor.of(text);
        editor.selectAll();
    }

    public String text() {
        return editor.lines().line(0);
    }

    /** Where the caret is, in UTF-16 units. */
    public int caret() {
        return editor.caret().column();
    }

    /** Whether all of it is selected, so that what is typed takes its place. */
    public boolean isSelected() {
        return editor.selection().isPresent();
    }

    /** Takes another text. */
    public void set(String text) {
        editor = Editor.of(text);
        editor.move(Motion.LINE_END);
    }

    /** Takes a key that types or edits; false where it is not one. */
    public boolean press(Key key) {
        if (key.types()) {
            editor.type(key.text());
            return true;
        }
        boolean byWords = key.ctrl() || key.alt();
        Motion motion = (byWords ? BY_WORDS : BY_CHARACTERS).get(key.code());
        if (motion != null) {
            editor.move(motion);
            return true;
        }
        if (key.code() == Key.Code.BACKSPACE) {
            remove(byWords);
            return true;
        }
        if (key.code() == Key.Code.DELETE) {
            editor.deleteForward();
            return true;
        }
        return key.code() == Key.Code.CHARACTER && control(key);
    }

    private void remove(boolean word) {
        if (word) {
            editor.deleteWordBackward();
        } else {
            editor.backspace();
        }
    }

    private boolean control(Key key) {
        switch (key.ctrl() ? key.text() : "") {
            case "a" -> editor.selectAll();
            case "w" -> editor.deleteWordBackward();
            case "u" -> set("");
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Takes the first line of a pasted text. */
    public void paste(String text) {
        String first = text.lines().findFirst().orElse("");
        editor.type(first);
    }
}

package dev.pgorm.studio.dialog;

import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.text.Editor;
import dev.pgorm.studio.text.Motion;

/** One line that somebody types. */
public final class Field {

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
        boolean by = key.ctrl() || key.alt();
        switch (key.code()) {
            case BACKSPACE -> remove(by);
            case DELETE -> editor.deleteForward();
            case LEFT -> editor.move(by ? Motion.WORD_BACK : Motion.CHARACTER_BACK);
            case RIGHT -> editor.move(by ? Motion.WORD_FORWARD : Motion.CHARACTER_FORWARD);
            case HOME -> editor.move(Motion.LINE_START);
            case END -> editor.move(Motion.LINE_END);
            case CHARACTER -> {
                return control(key);
            }
            case ENTER,
                    TAB,
                    ESCAPE,
                    INSERT,
                    UP,
                    DOWN,
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
                    F12 -> {
                return false;
            }
        }
        return true;
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

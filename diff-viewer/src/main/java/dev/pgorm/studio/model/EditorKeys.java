package dev.pgorm.studio.model;

import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.text.Editor;
import dev.pgorm.studio.text.Motion;
import java.util.Optional;

/** The keys that type and move in a text. */
final class EditorKeys {

    private EditorKeys() {}

    /** Does what a key does in a text; false where it does nothing there. */
    static boolean press(Key key, Editor editor, int page) {
        Optional<Motion> motion = motion(key);
        if (motion.isPresent()) {
            if (key.shift()) {
                editor.select(motion.get());
            } else {
                editor.move(motion.get());
            }
            return true;
        }
        if (key.types()) {
            editor.type(key.text());
            return true;
        }
        if (key.alt()) {
            return false;
        }
        switch (key.code()) {
            case PAGE_UP -> page(editor, -page, key.shift());
            case PAGE_DOWN -> page(editor, page, key.shift());
            case ENTER -> editor.newLine();
            case BACKSPACE -> delete(key.ctrl(), editor::deleteWordBackward, editor::backspace);
            case DELETE -> delete(key.ctrl(), editor::deleteWordForward, editor::deleteForward);
            case TAB -> tab(editor, key.shift());
            case CHARACTER -> {
                if (!key.equals(Key.named("ctrl+w"))) {
                    return false;
                }
                editor.deleteWordBackward();
            }
            case ESCAPE,
                    INSERT,
                    UP,
                    DOWN,
                    LEFT,
                    RIGHT,
                    HOME,
                    END,
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

    private static void delete(boolean word, Runnable ofWord, Runnable ofCharacter) {
        (word ? ofWord : ofCharacter).run();
    }

    private static void page(Editor editor, int lines, boolean selecting) {
        if (selecting) {
            editor.selectPage(lines);
        } else {
            editor.movePage(lines);
        }
    }

    private static void tab(Editor editor, boolean back) {
        if (back) {
            editor.outdent();
        } else {
            editor.tab();
        }
    }

    private static Optional<Motion> motion(Key key) {
        if (key.alt()) {
            return Optional.empty();
        }
        boolean far = key.ctrl();
        return switch (key.code()) {
            case LEFT -> Optional.of(far ? Motion.WORD_BACK : Motion.CHARACTER_BACK);
            case RIGHT -> Optional.of(far ? Motion.WORD_FORWARD : Motion.CHARACTER_FORWARD);
            case UP -> Optional.of(far ? Motion.BLOCK_UP : Motion.LINE_UP);
            case DOWN -> Optional.of(far ? Motion.BLOCK_DOWN : Motion.LINE_DOWN);
            case HOME -> Optional.of(far ? Motion.TEXT_START : Motion.LINE_START);
            case END -> Optional.of(far ? Motion.TEXT_END : Motion.LINE_END);
            case CHARACTER,
                    ENTER,
                    TAB,
                    ESCAPE,
                    BACKSPACE,
                    DELETE,
                    INSERT,
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
                    F12 -> Optional.empty();
        };
    }
}

package dev.pgorm.studio.model;

import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.text.Editor;
import dev.pgorm.studio.text.Motion;
import java.util.Map;
import java.util.Optional;

/** The keys that type and move in a text. */
final class EditorKeys {

    private static final Key DELETE_WORD = Key.named("ctrl+w");

    private static final Map<Key.Code, Motion> NEAR = Map.of(
            Key.Code.LEFT, Motion.CHARACTER_BACK,
            Key.Code.RIGHT, Motion.CHARACTER_FORWARD,
            Key.Code.UP, Motion.LINE_UP,
            Key.Code.DOWN, Motion.LINE_DOWN,
            Key.Code.HOME, Motion.LINE_START,
            Key.Code.END, Motion.LINE_END);

    private static final Map<Key.Code, Motion> FAR = Map.of(
            Key.Code.LEFT, Motion.WORD_BACK,
            Key.Code.RIGHT, Motion.WORD_FORWARD,
            Key.Code.UP, Motion.BLOCK_UP,
            Key.Code.DOWN, Motion.BLOCK_DOWN,
            Key.Code.HOME, Motion.TEXT_START,
            Key.Code.END, Motion.TEXT_END);

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
        Optional<Runnable> edit = edit(key, editor, page);
        edit.ifPresent(Runnable::run);
        return edit.isPresent();
    }

    private static Optional<Runnable> edit(Key key, Editor editor, int page) {
        if (key.equals(DELETE_WORD)) {
            return Optional.of(editor::deleteWordBackward);
        }
        Map<Key.Code, Runnable> edits = Map.of(
                Key.Code.PAGE_UP,
                () -> page(editor, -page, key.shift()),
                Key.Code.PAGE_DOWN,
                () -> page(editor, page, key.shift()),
                Key.Code.ENTER,
                editor::newLine,
                Key.Code.BACKSPACE,
                key.ctrl() ? editor::deleteWordBackward : editor::backspace,
                Key.Code.DELETE,
                key.ctrl() ? editor::deleteWordForward : editor::deleteForward,
                Key.Code.TAB,
                key.shift() ? editor::outdent : editor::tab);
        return Optional.ofNullable(edits.get(key.code()));
    }

    private static void page(Editor editor, int lines, boolean selecting) {
        if (selecting) {
            editor.selectPage(lines);
        } else {
            editor.movePage(lines);
        }
    }

    private static Optional<Motion> motion(Key key) {
        if (key.alt()) {
            return Optional.empty();
        }
        return Optional.ofNullable((key.ctrl() ? FAR : NEAR).get(key.code()));
    }
}

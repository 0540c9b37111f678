package dev.pgorm.studio.text;

import java.util.Optional;

/** Texts with {@code |} at the caret and {@code «} where the selection began. */
final class Marked {

    private Marked() {}

    static Editor editor(String marked) {
        int caret = marked.replace("«", "").indexOf('|');
        int anchor = marked.replace("|", "").indexOf('«');
        Editor editor = Editor.of(marked.replace("«", "").replace("|", ""));
        if (anchor >= 0) {
            editor.goTo(editor.lines().place(anchor));
            editor.selectTo(editor.lines().place(caret));
        } else {
            editor.goTo(editor.lines().place(caret));
        }
        return editor;
    }

    static String show(Editor editor) {
        Lines lines = editor.lines();
        int caret = lines.offset(editor.caret());
        Optional<Stretch> selection = editor.selection();
        StringBuilder text = new StringBuilder(lines.text());
        if (selection.isEmpty()) {
            return text.insert(caret, '|').toString();
        }
        int start = lines.offset(selection.get().start());
        int end = lines.offset(selection.get().end());
        return text.insert(end, caret == end ? '|' : '«')
                .insert(start, caret == end ? '«' : '|')
                .toString();
    }
}

package dev.pgorm.studio.model;

import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.layout.Pane;
import dev.pgorm.studio.text.Editor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** What can be done to the text. */
final class EditorActions {

    private static final String GROUP = "Edit";

    private final Desk desk;
    private final List<Action> actions = new ArrayList<>();

    private EditorActions(Desk desk) {
        this.desk = desk;
    }

    static List<Action> of(Desk desk) {
        EditorActions table = new EditorActions(desk);
        table.add("undo", "Undo", Editor::undo, () -> desk.editor().canUndo(), "ctrl+u", "alt+u");
        table.add("redo", "Redo", Editor::redo, () -> desk.editor().canRedo(), "ctrl+y", "alt+e");
        table.add("cut", "Cut the selection, or the line", table::cut, "ctrl+x");
        table.add("copy", "Copy the selection, or the line", table::copy, "ctrl+c");
        table.add("paste", "Paste", editor -> editor.paste(desk.clipboard()), "ctrl+v");
        table.add("all", "Select all", Editor::selectAll, "ctrl+a");
        table.add("duplicate", "Duplicate the line or the selection", Editor::duplicate, "ctrl+d");
        table.add("delete-line", "Delete the line", Editor::deleteLine, "ctrl+k");
        table.add("lines-up", "Move the lines up", Editor::moveLinesUp, "alt+up");
        table.add("lines-down", "Move the lines down", Editor::moveLinesDown, "alt+down");
        table.add("join", "Join the lines", Editor::joinLines, "ctrl+j");
        table.add("comment", "Comment the lines out or in", Editor::toggleComment, "ctrl+_", "alt+/");
        table.add(
                "bracket",
                "Go to the other bracket",
                editor -> editor.moveToBracket(desk.document().colouring()::isCode),
                "ctrl+b");
        return List.copyOf(table.actions);
    }

    private void cut(Editor editor) {
        desk.clipboard(editor.cut());
    }

    private void copy(Editor editor) {
        String text = editor.copy();
        desk.clipboard(text);
        desk.say(Notice.of("copied " + text.codePointCount(0, text.length()) + " characters"));
    }

    private void add(String id, String title, Consumer<Editor> run, String... keys) {
        add(id, title, run, () -> true, keys);
    }

    private void add(String id, String title, Consumer<Editor> run, BooleanSupplier available, String... keys) {
        actions.add(new Action(
                "editor." + id,
                title,
                GROUP,
                Arrays.stream(keys).map(Key::named).toList(),
                Set.of(Pane.EDITOR),
                available,
                () -> run.accept(desk.editor())));
    }
}

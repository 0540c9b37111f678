package dev.pgorm.studio.document;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.studio.text.DisplayColumns;
import dev.pgorm.studio.text.Editor;
import java.nio.file.Path;

/** A file that is open: its text, its colours, and which part of it is looked at. */
public final class Document {

    private final Path path;
    private final String name;
    private final Editor editor;
    private final Colouring colouring;
    private int topLine;
    private int leftCell;

    /**
     * A file that was read.
     *
     * @param path where it is
     * @param name what the user calls it
     * @param text what it holds
     */
    public Document(Path path, String name, String text) {
        this.path = path;
        this.name = name;
        this.editor = Editor.of(text);
        this.colouring = new Colouring(editor);
    }

    public Path path() {
        return path;
    }

    public String name() {
        return name;
    }

    public Editor editor() {
        return editor;
    }

    public Colouring colouring() {
        return colouring;
    }

    public SourceFile source() {
        return SourceFile.of(name, editor.lines().text());
    }

    /** Whether the file holds another text. */
    public boolean isDirty() {
        return editor.isDirty();
    }

    /** Puts the caret at an offset of the text. */
    public void goTo(int offset) {
        editor.goTo(editor.lines().place(Math.clamp(offset, 0, editor.lines().length())));
    }

    /** Where in the text the caret is. */
    public int caretOffset() {
        return editor.lines().offset(editor.caret());
    }

    public int topLine() {
        return topLine;
    }

    public int leftCell() {
        return leftCell;
    }

    /** Moves what is looked at, as a mouse wheel does; the caret stays where it is. */
    public void scroll(int lines) {
        topLine =
                Math.clamp((long) topLine + lines, 0, Math.max(0, editor.lines().count() - 1));
    }

    /** Moves what is looked at so that the caret is in it, with some lines around it. */
    public void showCaret(int rows, int columns) {
        if (rows <= 0 || columns <= 0) {
            return;
        }
        int margin = Math.min(3, (rows - 1) / 2);
        int line = editor.caret().line();
        if (line < topLine + margin) {
            topLine = Math.max(0, line - margin);
        } else if (line > topLine + rows - 1 - margin) {
            topLine = line - rows + 1 + margin;
        }
        topLine = Math.clamp(topLine, 0, Math.max(0, editor.lines().count() - 1));
        int cell = DisplayColumns.STANDARD.cell(
                editor.lines().line(line), editor.caret().column());
        if (cell < leftCell) {
            leftCell = Math.max(0, cell - columns / 4);
        } else if (cell >= leftCell + columns) {
            leftCell = cell - columns + 1 + Math.min(columns / 4, 8);
        }
    }

    /** Puts the caret's line into the middle of what is looked at. */
    public void centreCaret(int rows) {
        topLine = Math.max(0, editor.caret().line() - rows / 2);
    }
}

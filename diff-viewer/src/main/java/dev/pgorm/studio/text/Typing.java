package dev.pgorm.studio.text;

import java.util.List;

/** What keys that write or delete do to a text. */
final class Typing {

    private final Indentation indentation;

    Typing(Indentation indentation) {
        this.indentation = indentation;
    }

    /** Replaces the selection; a closing bracket on a blank line goes one level out. */
    Rewrite type(Lines lines, Selection selection, String text) {
        Stretch where = selection.stretch();
        if (isCloser(text) && where.isEmpty()) {
            String line = lines.line(where.start().line());
            int column = where.start().column();
            if (column > 0 && Indentation.isBlank(line)) {
                return Rewrite.of(new Edit(
                        Stretch.inLine(where.start().line(), indentation.levelBefore(line, column), column), text));
            }
        }
        return Rewrite.of(new Edit(where, LineEnding.toLineFeeds(text)));
    }

    /** Starts a line that is indented as its place in the blocks wants. */
    Rewrite newLine(Lines lines, Selection selection) {
        Stretch where = selection.stretch();
        String first = lines.line(where.start().line());
        String before = first.substring(0, where.start().column());
        String last = lines.line(where.end().line());
        int behind = where.end().column()
                + Indentation.leading(last.substring(where.end().column()));
        String indent = before.substring(0, Indentation.leading(before));
        boolean opens = endsOpen(before);
        boolean closes = behind < last.length() && isCloser(last.substring(behind, behind + 1));
        // A line of blanks only was indented by us: the blanks are not left behind.
        Place from = Indentation.isBlank(before) ? new Place(where.start().line(), 0) : where.start();
        Stretch replaced = new Stretch(from, new Place(where.end().line(), behind));
        String inner = opens ? indent + indentation.unit() : indent;
        String text = "\n" + (opens && closes ? inner + "\n" + indent : inner);
        Place caret = Edit.endOf(from, "\n" + inner);
        return new Rewrite(List.of(new Edit(replaced, text)), Selection.at(caret));
    }

    /** Goes to the next level with blanks. */
    Rewrite tab(Lines lines, Selection selection) {
        Place start = selection.stretch().start();
        int cell = indentation.columns().cell(lines.line(start.line()), start.column());
        return Rewrite.of(new Edit(selection.stretch(), indentation.toNextLevel(cell)));
    }

    Rewrite backspace(Lines lines, Selection selection) {
        if (!selection.isEmpty()) {
            return delete(selection.stretch());
        }
        Place caret = selection.caret();
        String line = lines.line(caret.line());
        boolean inIndent = caret.column() > 0 && caret.column() <= Indentation.leading(line);
        Place from = inIndent
                ? new Place(caret.line(), indentation.levelBefore(line, caret.column()))
                : Movement.back(lines, caret);
        return delete(new Stretch(from, caret));
    }

    static Rewrite deleteForward(Lines lines, Selection selection) {
        Place caret = selection.caret();
        return delete(selection.isEmpty() ? new Stretch(caret, Movement.forward(lines, caret)) : selection.stretch());
    }

    static Rewrite deleteWordBack(Lines lines, Selection selection) {
        Place caret = selection.caret();
        return delete(selection.isEmpty() ? new Stretch(Movement.wordBack(lines, caret), caret) : selection.stretch());
    }

    static Rewrite deleteWordForward(Lines lines, Selection selection) {
        Place caret = selection.caret();
        return delete(
                selection.isEmpty() ? new Stretch(caret, Movement.wordForward(lines, caret)) : selection.stretch());
    }

    static Rewrite delete(Stretch where) {
        return Rewrite.of(Edit.remove(where));
    }

    private static boolean endsOpen(String before) {
        int end = before.length();
        while (end > 0 && Indentation.isBlank(before.charAt(end - 1))) {
            end--;
        }
        return end > 0 && "{[(".indexOf(before.charAt(end - 1)) >= 0;
    }

    private static boolean isCloser(String text) {
        return text.equals("}") || text.equals("]") || text.equals(")");
    }
}

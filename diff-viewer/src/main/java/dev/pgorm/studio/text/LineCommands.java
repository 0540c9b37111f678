package dev.pgorm.studio.text;

import java.util.ArrayList;
import java.util.List;

/** Commands that work on whole lines: those that the selection touches, or the caret's. */
final class LineCommands {

    private static final String COMMENT = "//";

    private final Indentation indentation;

    LineCommands(Indentation indentation) {
        this.indentation = indentation;
    }

    /** The stretch of the selected lines with one line ending: the last one's, or else the one before the first. */
    static Stretch whole(Lines lines, Selection selection) {
        int first = selection.firstLine();
        int last = selection.lastLine();
        if (last < lines.count() - 1) {
            return new Stretch(new Place(first, 0), new Place(last + 1, 0));
        }
        return new Stretch(first > 0 ? lines.endOf(first - 1) : new Place(first, 0), lines.endOf(last));
    }

    static Rewrite delete(Lines lines, Selection selection) {
        Stretch whole = whole(lines, selection);
        int below = selection.lastLine() + 1;
        int column = selection.caret().column();
        Place after;
        if (below < lines.count()) {
            after = lines.nearest(new Place(below, column));
            after = new Place(selection.firstLine(), after.column());
        } else if (selection.firstLine() > 0) {
            after = lines.nearest(new Place(selection.firstLine() - 1, column));
        } else {
            after = Place.START;
        }
        return new Rewrite(List.of(Edit.remove(whole)), Selection.at(after));
    }

    static Rewrite moveUp(Lines lines, Selection selection) {
        int first = selection.firstLine();
        if (first == 0) {
            return Rewrite.nothing(selection);
        }
        Edit take = Edit.remove(new Stretch(new Place(first - 1, 0), new Place(first, 0)));
        Edit put = Edit.insert(lines.endOf(selection.lastLine()), "\n" + lines.line(first - 1));
        return new Rewrite(List.of(take, put), selection.shifted(-1));
    }

    static Rewrite moveDown(Lines lines, Selection selection) {
        int last = selection.lastLine();
        if (last == lines.count() - 1) {
            return Rewrite.nothing(selection);
        }
        Edit put = Edit.insert(new Place(selection.firstLine(), 0), lines.line(last + 1) + "\n");
        Edit take = Edit.remove(new Stretch(lines.endOf(last), lines.endOf(last + 1)));
        return new Rewrite(List.of(put, take), within(selection.shifted(1), selection, lines));
    }

    /** A selection that ended at the start of the last line ends at the end of the line before: behind it there is none. */
    private static Selection within(Selection moved, Selection before, Lines lines) {
        Place end = moved.stretch().end();
        if (end.line() < lines.count()) {
            return moved;
        }
        Place last = new Place(lines.count() - 1, lines.line(before.lastLine()).length());
        return moved.caret().equals(end) ? new Selection(moved.anchor(), last) : new Selection(last, moved.caret());
    }

    /** Copies the selected text behind itself, or the caret's line below itself; the copy is where one goes on. */
    static Rewrite duplicate(Lines lines, Selection selection) {
        if (selection.isEmpty()) {
            Place caret = selection.caret();
            String line = lines.line(caret.line());
            return new Rewrite(List.of(Edit.insert(lines.endOf(caret.line()), "\n" + line)), selection.shifted(1));
        }
        Stretch selected = selection.stretch();
        Edit copy = Edit.insert(selected.end(), lines.text(selected));
        Place end = Edit.endOf(selected.end(), copy.text());
        boolean caretFirst = selection.caret().equals(selected.start());
        return new Rewrite(
                List.of(copy), caretFirst ? new Selection(end, selected.end()) : new Selection(selected.end(), end));
    }

    Rewrite indent(Lines lines, Selection selection) {
        List<Edit> edits = new ArrayList<>();
        boolean one = selection.firstLine() == selection.lastLine();
        for (int line = selection.firstLine(); line <= selection.lastLine(); line++) {
            if (one || !lines.line(line).isEmpty()) {
                edits.add(Edit.insert(new Place(line, 0), indentation.unit()));
            }
        }
        return moved(lines, selection, edits);
    }

    Rewrite outdent(Lines lines, Selection selection) {
        List<Edit> edits = new ArrayList<>();
        for (int line = selection.firstLine(); line <= selection.lastLine(); line++) {
            String text = lines.line(line);
            int leading = Indentation.leading(text);
            if (leading > 0) {
                edits.add(Edit.remove(Stretch.inLine(line, indentation.levelBefore(text, leading), leading)));
            }
        }
        return moved(lines, selection, edits);
    }

    /**
     * Makes the lines comments, or takes the marks away if all of them are. Documentation ({@code ///}) is text like another: without its first two
     * slashes it would be no comment of either kind.
     */
    static Rewrite toggleComment(Lines lines, Selection selection) {
        List<Integer> numbers = commentable(lines, selection);
        boolean all = numbers.stream().allMatch(line -> isCommented(lines.line(line)));
        int column = numbers.stream()
                .mapToInt(line -> Indentation.leading(lines.line(line)))
                .min()
                .orElse(0);
        List<Edit> edits = new ArrayList<>();
        for (int line : numbers) {
            edits.add(all ? uncomment(line, lines.line(line)) : Edit.insert(new Place(line, column), COMMENT + " "));
        }
        return moved(lines, selection, edits);
    }

    private static List<Integer> commentable(Lines lines, Selection selection) {
        List<Integer> all = new ArrayList<>();
        List<Integer> filled = new ArrayList<>();
        for (int line = selection.firstLine(); line <= selection.lastLine(); line++) {
            all.add(line);
            if (!Indentation.isBlank(lines.line(line))) {
                filled.add(line);
            }
        }
        return filled.isEmpty() ? all : filled;
    }

    private static boolean isCommented(String line) {
        int start = Indentation.leading(line);
        return line.startsWith(COMMENT, start) && !line.startsWith(COMMENT + "/", start);
    }

    private static Edit uncomment(int number, String line) {
        int start = Indentation.leading(line);
        int end = start + COMMENT.length();
        return Edit.remove(Stretch.inLine(number, start, line.startsWith(" ", end) ? end + 1 : end));
    }

    /** Puts the selected lines, or the caret's and the next, on one, with a space between what is visible. */
    static Rewrite join(Lines lines, Selection selection) {
        int first = selection.firstLine();
        int last = Math.min(Math.max(selection.lastLine(), first + 1), lines.count() - 1);
        List<Edit> edits = new ArrayList<>();
        boolean leftEmpty = trailingStart(lines.line(first)) == 0;
        for (int line = first; line < last; line++) {
            String next = lines.line(line + 1);
            int leading = Indentation.leading(next);
            boolean nextEmpty = leading == next.length();
            // The blanks of a line that has nothing else are in the edit before it already.
            int from = line > first && Indentation.isBlank(lines.line(line))
                    ? lines.line(line).length()
                    : trailingStart(lines.line(line));
            edits.add(new Edit(
                    new Stretch(new Place(line, from), new Place(line + 1, leading)),
                    leftEmpty || nextEmpty ? "" : " "));
            leftEmpty = leftEmpty && nextEmpty;
        }
        if (edits.isEmpty()) {
            return Rewrite.nothing(selection);
        }
        Edits made = new Edits(edits);
        return new Rewrite(edits, Selection.at(made.startOf(edits.size() - 1)));
    }

    private static int trailingStart(String line) {
        int end = line.length();
        while (end > 0 && Indentation.isBlank(line.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static Rewrite moved(Lines lines, Selection selection, List<Edit> edits) {
        Edits made = new Edits(edits);
        return new Rewrite(
                edits, new Selection(made.moved(selection.anchor(), lines), made.moved(selection.caret(), lines)));
    }
}

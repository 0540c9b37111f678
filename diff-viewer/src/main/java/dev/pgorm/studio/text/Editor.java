package dev.pgorm.studio.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One open file while it is edited: its text, caret, selection and history. It knows no screen, file or key, and is used by one thread at a time;
 * the snapshots that it gives out ({@link #lines()}) may be read by any.
 *
 * <p>Commands that change the text say whether they did. Changes of one kind that go on where the last one stopped are one step for {@link #undo};
 * whatever moves the caret otherwise begins a new step.
 */
public final class Editor {

    /** More than a screen shows, so that a bracket whose partner can be seen is always marked. */
    private static final int LINES_NEARBY = 500;

    private final EditedText text;
    private final Indentation indentation;
    private final Movement movement;
    private final Typing typing;
    private final LineCommands lineCommands;

    /** The cell that going up and down keeps; negative if the caret's own. */
    private int goal = -1;

    /** What was last copied as whole lines: pasted, it is lines again. */
    private String copiedLines = "";

    /** An editor with the caret at the start, nothing to undo, and the text as the file has it. */
    public Editor(Lines lines, Indentation indentation) {
        this.text = new EditedText(lines);
        this.indentation = indentation;
        this.movement = new Movement(indentation.columns());
        this.typing = new Typing(indentation);
        this.lineCommands = new LineCommands(indentation);
    }

    /** An editor for a schema file's text. */
    public static Editor of(String text) {
        return new Editor(Lines.of(text), Indentation.SCHEMA);
    }

    /** The text now. */
    public Lines lines() {
        return text.lines();
    }

    /** Where the caret is. */
    public Place caret() {
        return text.selection().caret();
    }

    /** What is selected; empty if nothing is. */
    public Optional<Stretch> selection() {
        Selection selection = text.selection();
        return selection.isEmpty() ? Optional.empty() : Optional.of(selection.stretch());
    }

    /** The text that is selected; empty if nothing is. */
    public String selectedText() {
        return lines().text(text.selection().stretch());
    }

    /** How the text is indented and shown. */
    public Indentation indentation() {
        return indentation;
    }

    /** A number that is greater after every change of the text, also after undo; 0 at the start. */
    public long revision() {
        return text.log().revision();
    }

    /**
     * Which lines are not what they were at a revision; empty if none. Of a revision long ago everything may be said to have changed.
     *
     * @throws IllegalArgumentException if there was no such revision yet
     */
    public Optional<LineChange> changedSince(long revision) {
        return text.log().since(revision);
    }

    /** Whether the text differs from the file's. */
    public boolean isDirty() {
        return text.isDirty();
    }

    /** Says that the file has this text now. */
    public void markSaved() {
        text.markSaved(lines());
    }

    /** Says what the file has: another text than this, after a recovery or a change by another program. */
    public void markSaved(Lines written) {
        text.markSaved(written);
    }

    /** Moves the caret and selects nothing. With a selection, a character back or forward leads to its start or end. */
    public void move(Motion motion) {
        Selection selection = text.selection();
        if (!selection.isEmpty() && motion == Motion.CHARACTER_BACK) {
            put(Selection.at(selection.stretch().start()));
        } else if (!selection.isEmpty() && motion == Motion.CHARACTER_FORWARD) {
            put(Selection.at(selection.stretch().end()));
        } else {
            go(Movement.isVertical(motion), motionTarget(motion), false);
        }
    }

    /** Moves the caret and selects up to there. */
    public void select(Motion motion) {
        go(Movement.isVertical(motion), motionTarget(motion), true);
    }

    /** Moves the caret some lines down, or up for a negative count; a page is as many as the window shows. */
    public void movePage(int lines) {
        go(true, movement.vertical(lines(), caret(), lines, goalCell()), false);
    }

    /** As {@link #movePage}, and selects up to there. */
    public void selectPage(int lines) {
        go(true, movement.vertical(lines(), caret(), lines, goalCell()), true);
    }

    /** Puts the caret at the place of the text that is nearest. */
    public void goTo(Place place) {
        put(Selection.at(place));
    }

    /** Puts the caret at the place of the text that is nearest, and selects up to there: a click with Shift, or a drag. */
    public void selectTo(Place place) {
        put(new Selection(text.selection().anchor(), place));
    }

    /** Selects a stretch, with the caret at its end. */
    public void select(Stretch stretch) {
        put(new Selection(stretch.start(), stretch.end()));
    }

    /** Selects everything. */
    public void selectAll() {
        select(lines().all());
    }

    /** Selects nothing and leaves the caret. */
    public void selectNothing() {
        put(Selection.at(caret()));
    }

    /** Selects the word at a place: a double click. */
    public void selectWordAt(Place place) {
        select(wordAt(place));
    }

    /** The word, or run of other characters, at a place; empty on an empty line. */
    public Stretch wordAt(Place place) {
        Place near = lines().nearest(place);
        return Words.at(near.line(), lines().line(near.line()), near.column());
    }

    /** Selects a line with its ending: a triple click. */
    public void selectLineAt(Place place) {
        int line = lines().nearest(place).line();
        Place end = line + 1 < lines().count() ? new Place(line + 1, 0) : lines().endOf(line);
        select(new Stretch(new Place(line, 0), end));
    }

    /** Types over the selection, or at the caret. A closing bracket on a blank line goes a level out. */
    public boolean type(String characters) {
        return perform(typing.type(lines(), text.selection(), characters), ActionKind.TYPING);
    }

    /** Begins a line, indented as its place in the blocks wants. */
    public boolean newLine() {
        return perform(typing.newLine(lines(), text.selection()), ActionKind.OTHER);
    }

    /** Tab: indents the lines of a selection of several, else goes to the next level with blanks. */
    public boolean tab() {
        Selection selection = text.selection();
        return selection.firstLine() < selection.lastLine()
                ? indent()
                : perform(typing.tab(lines(), selection), ActionKind.OTHER);
    }

    /** Deletes the selection, or the character before the caret; in the blanks that a line starts with, a level. */
    public boolean backspace() {
        return perform(typing.backspace(lines(), text.selection()), ActionKind.DELETING_BACK);
    }

    /** Deletes the selection, or the character behind the caret. */
    public boolean deleteForward() {
        return perform(Typing.deleteForward(lines(), text.selection()), ActionKind.DELETING_FORWARD);
    }

    /** Deletes the selection, or to the start of the word before. */
    public boolean deleteWordBackward() {
        return perform(Typing.deleteWordBack(lines(), text.selection()), ActionKind.DELETING_BACK);
    }

    /** Deletes the selection, or to the end of the word behind. */
    public boolean deleteWordForward() {
        return perform(Typing.deleteWordForward(lines(), text.selection()), ActionKind.DELETING_FORWARD);
    }

    /** Deletes the selected lines, or the caret's. */
    public boolean deleteLine() {
        return perform(LineCommands.delete(lines(), text.selection()), ActionKind.OTHER);
    }

    /** What a clipboard gets: the selected text, or the caret's line. Lines end with a line feed in it. */
    public String copy() {
        history().close();
        if (!text.selection().isEmpty()) {
            copiedLines = "";
            return selectedText();
        }
        String line = lines().line(caret().line()) + "\n";
        copiedLines = line.isBlank() ? "" : line; // a line end pasted from elsewhere is nothing but a line end
        return line;
    }

    /** As {@link #copy}, and deletes it. */
    public String cut() {
        String copied = copy();
        if (text.selection().isEmpty()) {
            deleteLine();
        } else {
            perform(Typing.delete(text.selection().stretch()), ActionKind.OTHER);
        }
        return copied;
    }

    /** Puts a text in the place of the selection, or at the caret; a line that was copied here as a line goes above the caret's. */
    public boolean paste(String clipboard) {
        String pasted = LineEnding.toLineFeeds(clipboard);
        Selection selection = text.selection();
        if (selection.isEmpty() && !copiedLines.isEmpty() && pasted.equals(copiedLines)) {
            Edit line = Edit.insert(new Place(caret().line(), 0), pasted);
            return perform(new Rewrite(List.of(line), selection.shifted(1)), ActionKind.OTHER);
        }
        return perform(Rewrite.of(new Edit(selection.stretch(), pasted)), ActionKind.OTHER);
    }

    /** Moves the selected lines, or the caret's, a level in. */
    public boolean indent() {
        return perform(lineCommands.indent(lines(), text.selection()), ActionKind.OTHER);
    }

    /** Moves the selected lines, or the caret's, a level out. */
    public boolean outdent() {
        return perform(lineCommands.outdent(lines(), text.selection()), ActionKind.OTHER);
    }

    /** Moves the selected lines, or the caret's, above the line before. */
    public boolean moveLinesUp() {
        return perform(LineCommands.moveUp(lines(), text.selection()), ActionKind.OTHER);
    }

    /** Moves the selected lines, or the caret's, below the line behind. */
    public boolean moveLinesDown() {
        return perform(LineCommands.moveDown(lines(), text.selection()), ActionKind.OTHER);
    }

    /** Writes the selected text, or the caret's line, again behind itself. */
    public boolean duplicate() {
        return perform(LineCommands.duplicate(lines(), text.selection()), ActionKind.OTHER);
    }

    /** Makes the selected lines, or the caret's, comments, or text again if all are. */
    public boolean toggleComment() {
        return perform(LineCommands.toggleComment(lines(), text.selection()), ActionKind.OTHER);
    }

    /** Puts the selected lines, or the caret's and the next, on one. */
    public boolean joinLines() {
        return perform(LineCommands.join(lines(), text.selection()), ActionKind.OTHER);
    }

    /**
     * The bracket at the caret and its partner, if that is not far away: this is asked after every key, and where a bracket has no partner
     * yet, the whole text would be read. Empty if there are none.
     *
     * @param isCode whether the bracket at a place counts, as it is in no string or comment
     */
    public Optional<Brackets> brackets(Predicate<Place> isCode) {
        return Brackets.at(lines(), caret(), LINES_NEARBY, isCode);
    }

    /** Moves the caret to the partner of the bracket at it; does nothing if there is none. */
    public void moveToBracket(Predicate<Place> isCode) {
        Brackets.at(lines(), caret(), lines().count(), isCode).ifPresent(found -> goTo(found.other()));
    }

    /**
     * Replaces parts of the text in one step: a rename, a format, a quick fix. The caret and the selection stay at their tokens.
     *
     * @param edits in any order, places in the text now
     * @throws IllegalArgumentException if two overlap, or one is not in the text
     */
    public boolean replaceAll(List<Edit> edits) {
        return perform(keepingTokens(Edits.inOrder(edits, lines())), ActionKind.OTHER);
    }

    /** Replaces one part of the text in a step of its own, as a search does; the caret goes behind the new text. */
    public boolean replace(Edit edit) {
        List<Edit> one = Edits.inOrder(List.of(edit), lines());
        history().close();
        return !one.isEmpty() && perform(Rewrite.of(one.getFirst()), ActionKind.OTHER);
    }

    /**
     * Makes the text another one in one step: what a formatter made of it, or what another program wrote. Only the lines that differ are replaced;
     * the caret and the selection stay at their tokens. The new text's line ending is taken over and stays when the step is taken back.
     */
    public boolean become(Lines other) {
        List<Edit> edits = LineDiff.between(lines(), other);
        text.ending(other.ending());
        return perform(keepingTokens(edits), ActionKind.OTHER);
    }

    /** Takes the last step back; false if there is none. */
    public boolean undo() {
        goal = -1;
        return text.undo();
    }

    /** Does again what was taken back last; false if there is nothing. */
    public boolean redo() {
        goal = -1;
        return text.redo();
    }

    /** Whether there is a step to take back. */
    public boolean canUndo() {
        return history().canUndo();
    }

    /** Whether a step was taken back, and nothing changed since. */
    public boolean canRedo() {
        return history().canRedo();
    }

    private Rewrite keepingTokens(List<Edit> edits) {
        Edits made = new Edits(edits);
        Selection selection = text.selection();
        return new Rewrite(
                edits, new Selection(made.moved(selection.anchor(), lines()), made.moved(selection.caret(), lines())));
    }

    private History history() {
        return text.history();
    }

    private Place motionTarget(Motion motion) {
        int cell = Movement.isVertical(motion) ? goalCell() : 0;
        return movement.after(motion, lines(), caret(), cell);
    }

    private int goalCell() {
        return goal >= 0 ? goal : movement.goal(lines(), caret());
    }

    private void go(boolean vertical, Place target, boolean selecting) {
        int kept = vertical ? goalCell() : -1;
        put(selecting ? new Selection(text.selection().anchor(), target) : Selection.at(target));
        goal = kept;
    }

    private void put(Selection selection) {
        goal = -1;
        text.select(selection);
    }

    private boolean perform(Rewrite rewrite, ActionKind kind) {
        goal = -1;
        return text.perform(rewrite, kind);
    }
}

package dev.pgorm.studio.text;

import java.util.List;
import java.util.Optional;

/** A text, its caret and its history: every change goes through here. */
final class EditedText {

    private final History history = new History();
    private final ChangeLog log = new ChangeLog();
    private Lines lines;
    private Selection selection = Selection.at(Place.START);

    /** What the file has. */
    private Lines saved;

    /** The revision for which {@link #dirty} was found out. */
    private long dirtyRevision;

    private boolean dirty;

    EditedText(Lines lines) {
        this.lines = lines;
        this.saved = lines;
    }

    Lines lines() {
        return lines;
    }

    Selection selection() {
        return selection;
    }

    History history() {
        return history;
    }

    ChangeLog log() {
        return log;
    }

    /** Puts caret and selection somewhere; what is changed then is a step of its own. */
    void select(Selection wanted) {
        history.close();
        selection = new Selection(lines.nearest(wanted.anchor()), lines.nearest(wanted.caret()));
    }

    /** Does what a command found out. */
    boolean perform(Rewrite rewrite, ActionKind kind) {
        List<Edit> edits =
                rewrite.edits().stream().filter(edit -> !edit.isNothing()).toList();
        if (edits.isEmpty()) {
            return false;
        }
        List<Edit> back = new Edits(edits).inverse(lines);
        Selection before = selection;
        change(edits, rewrite.after());
        history.add(new Step(kind, edits, back, before, selection));
        return true;
    }

    boolean undo() {
        Optional<Step> step = history.undo();
        step.ifPresent(last -> change(last.back(), last.before()));
        return step.isPresent();
    }

    boolean redo() {
        Optional<Step> step = history.redo();
        step.ifPresent(next -> change(next.forward(), next.after()));
        return step.isPresent();
    }

    /** Takes another ending of lines, which is no step: one file has one, whatever is undone. */
    void ending(LineEnding ending) {
        lines = lines.ending(ending);
        // What is known of the text's being saved is of the old ending.
        dirty = !lines.equals(saved);
    }

    void markSaved(Lines written) {
        history.close();
        saved = written;
        dirty = !lines.equals(saved);
        dirtyRevision = log.revision();
    }

    boolean isDirty() {
        if (dirtyRevision != log.revision()) {
            dirty = !lines.equals(saved);
            dirtyRevision = log.revision();
        }
        return dirty;
    }

    private void change(List<Edit> edits, Selection after) {
        log.add(edits, lines);
        lines = lines.edited(edits);
        selection = new Selection(outside(after.anchor()), outside(after.caret()));
    }

    /** Where two parts of a text meet, marks join the character before them: the caret goes behind it. */
    private Place outside(Place place) {
        if (!lines.has(place)) {
            return lines.nearest(place);
        }
        return new Place(place.line(), Graphemes.ceiling(lines.line(place.line()), place.column()));
    }
}

package dev.pgorm.studio.text;

import java.util.List;
import java.util.Optional;

/**
 * What one undo takes back.
 *
 * @param kind what made it
 * @param forward the edits, in the places of the text before
 * @param back the edits that lead back, in the places of the text after
 * @param before the selection before
 * @param after the selection after
 */
record Step(ActionKind kind, List<Edit> forward, List<Edit> back, Selection before, Selection after) {

    Step {
        forward = List.copyOf(forward);
        back = List.copyOf(back);
    }

    /** This step and the next as one, if the next goes on where this one stopped. */
    Optional<Step> with(Step next) {
        if (kind != next.kind || !kind.isInRuns() || forward.size() != 1 || next.forward.size() != 1) {
            return Optional.empty();
        }
        Edit mine = forward.getFirst();
        Edit mineBack = back.getFirst();
        Edit their = next.forward.getFirst();
        String removed = next.back.getFirst().text();
        boolean typed = their.where().isEmpty()
                && their.where().start().equals(mineBack.where().end());
        if (kind == ActionKind.TYPING && typed) {
            return Optional.of(joined(next, mine.where(), mine.text() + their.text(), mineBack.text()));
        }
        boolean onlyRemoved = mine.text().isEmpty() && their.text().isEmpty();
        Place at = mine.where().start();
        if (kind == ActionKind.DELETING_BACK
                && onlyRemoved
                && their.where().end().equals(at)) {
            Stretch both = new Stretch(their.where().start(), mine.where().end());
            return Optional.of(joined(next, both, "", removed + mineBack.text()));
        }
        if (kind == ActionKind.DELETING_FORWARD
                && onlyRemoved
                && their.where().start().equals(at)) {
            Stretch both = new Stretch(at, Edit.endOf(at, mineBack.text() + removed));
            return Optional.of(joined(next, both, "", mineBack.text() + removed));
        }
        return Optional.empty();
    }

    private Step joined(Step next, Stretch where, String text, String removed) {
        Place start = where.start();
        return new Step(
                kind,
                List.of(new Edit(where, text)),
                List.of(new Edit(new Stretch(start, Edit.endOf(start, text)), removed)),
                before,
                next.after);
    }
}

package dev.pgorm.studio.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The numbers of a text's revisions, and which lines changed between them. */
final class ChangeLog {

    /** Who asks after so many revisions recomputes everything: that is as rare as it is right. */
    private static final int KEPT = 4_096;

    private final List<LineChange> changes = new ArrayList<>();
    private long revision;

    long revision() {
        return revision;
    }

    void add(List<Edit> edits, Lines before) {
        int first = edits.getFirst().where().start().line();
        if (changes.size() == KEPT) {
            changes.subList(0, KEPT / 2).clear();
        }
        changes.add(new LineChange(first, before.count() - firstSame(edits)));
        revision++;
    }

    /** The first line behind the edits that is what it was: the one in which the last edit ends, if it is left whole. */
    private static int firstSame(List<Edit> edits) {
        Edit last = edits.getLast();
        Stretch where = last.where();
        boolean wholeLines = where.end().column() == 0
                && (last.text().endsWith("\n")
                        || (edits.size() == 1
                                && last.text().isEmpty()
                                && where.start().column() == 0));
        return wholeLines ? where.end().line() : where.end().line() + 1;
    }

    Optional<LineChange> since(long old) {
        if (old > revision) {
            throw new IllegalArgumentException("no revision yet: " + old);
        }
        if (revision - old > changes.size()) {
            return Optional.of(new LineChange(0, 0));
        }
        return changes.subList(changes.size() - (int) (revision - old), changes.size()).stream()
                .reduce(LineChange::and);
    }
}

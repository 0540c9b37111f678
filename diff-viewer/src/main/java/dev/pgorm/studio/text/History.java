package dev.pgorm.studio.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The steps that led to a text, and those taken back. It keeps what changed, not texts. */
final class History {

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    /** Whether the last step may still grow. */
    private boolean open;

    void add(Step step) {
        undone.clear();
        Optional<Step> grown = open && !done.isEmpty() ? done.getLast().with(step) : Optional.empty();
        if (grown.isPresent()) {
            done.removeLast();
        }
        done.addLast(grown.orElse(step));
        open = true;
    }

    /** The next change is a step of its own. */
    void close() {
        open = false;
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    Optional<Step> undo() {
        open = false;
        Optional<Step> last = Optional.ofNullable(done.pollLast());
        last.ifPresent(undone::addLast);
        return last;
    }

    Optional<Step> redo() {
        open = false;
        Optional<Step> next = Optional.ofNullable(undone.pollLast());
        next.ifPresent(done::addLast);
        return next;
    }
}

package dev.pgorm.query;

import dev.pgorm.query.model.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A delete that does not say yet which rows: it cannot be run.
 *
 * @param <R> what it returns for each row, where it returns them whole
 */
public final class DeleteFrom<R> {

    private final WriteTarget<R> target;

    DeleteFrom(WriteTarget<R> target) {
        this.target = target;
    }

    /** Of the rows of which all conditions hold. */
    public Delete<R> where(Condition first, Condition... further) {
        List<Term> all = new ArrayList<>();
        all.add(first.term());
        Arrays.stream(further).map(Condition::term).forEach(all::add);
        return new Delete<>(target, all, List.of(), target.reading());
    }

    /** Of all rows. */
    public Delete<R> all() {
        return new Delete<>(target, List.of(), List.of(), target.reading());
    }
}

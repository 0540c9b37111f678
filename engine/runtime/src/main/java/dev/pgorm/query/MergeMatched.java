package dev.pgorm.query;

import dev.pgorm.query.model.Assignment;
import dev.pgorm.query.model.Merging;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of the table of a merge, to which something happens.
 *
 * @param <R> what the merge returns for each row, where it returns them whole
 */
public final class MergeMatched<R> {

    private final MergeArms<R> before;
    private final Merging.Rows rows;
    private final List<Term> conditions;

    MergeMatched(MergeArms<R> before, Merging.Rows rows, List<Term> conditions) {
        this.before = before;
        this.rows = rows;
        this.conditions = conditions;
    }

    /**
     * They change: {@code update(update(product).set(…).all())}; conditions of the update are further ones.
     *
     * @throws IllegalArgumentException where it is one of another table, or returns something
     */
    public Merge<R> update(Update<R> change) {
        dev.pgorm.query.model.Update update = change.command();
        if (!update.table().equals(before.target().source())
                || !update.outputs().isEmpty()) {
            throw new IllegalArgumentException(
                    "an update in a merge is one of " + before.target().table().modelName() + ", without returning(…)");
        }
        List<Term> all = new ArrayList<>(conditions);
        all.addAll(update.where());
        return Merge.of(before, new Merging.Arm(rows, all, new Merging.Action.Change(update.assignments())));
    }

    /**
     * They take the values that given rows have for some columns.
     *
     * @throws IllegalArgumentException where no rows of the table are given, or they do not have these columns
     */
    public Merge<R> update(Column<?>... taken) {
        if (rows != Merging.Rows.MATCHED || taken.length == 0 || !hasGiven(taken)) {
            throw new IllegalArgumentException(
                    "the fields of update(field, …) are some that the rows of using(name, insert(…)) give;"
                            + " other changes are update(update(…).set(…).all())");
        }
        Source given = before.merging().using();
        List<Assignment> assignments = Arrays.stream(taken)
                .map(each -> new Assignment(each.columnName(), MergeNotMatched.given(given, each)))
                .toList();
        return Merge.of(before, new Merging.Arm(rows, conditions, new Merging.Action.Change(assignments)));
    }

    private boolean hasGiven(Column<?>... taken) {
        return Arrays.stream(taken)
                .allMatch(wanted -> before.fields().stream()
                        .anyMatch(each -> each.columnName().equals(wanted.columnName())));
    }

    /** They go. */
    public Merge<R> delete() {
        return Merge.of(before, new Merging.Arm(rows, conditions, new Merging.Action.Removal()));
    }

    /** They stay as they are, whatever is said of them later. */
    public Merge<R> doNothing() {
        return Merge.of(before, new Merging.Arm(rows, conditions, new Merging.Action.Nothing()));
    }
}

package dev.pgorm.query;

import dev.pgorm.query.model.Assignment;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An update that does not say yet which rows: it cannot be run.
 *
 * @param <R> what it returns for each row, where it returns them whole
 */
public final class UpdateOf<R> {

    private final WriteTarget<R> target;
    private final List<Assignment> assignments;

    UpdateOf(WriteTarget<R> target, List<Assignment> assignments) {
        this.target = target;
        this.assignments = List.copyOf(assignments);
    }

    /** Gives a column a value. */
    public <T> UpdateOf<R> set(Column<T> column, @Nullable T value) {
        return set(new Assignment(column.columnName(), Terms.assigned(value, column.valueType())));
    }

    /** Gives a column what an expression is, such as {@code stock.minus(1)}. */
    public <T> UpdateOf<R> set(Column<T> column, Expression<? extends T> value) {
        return set(new Assignment(column.columnName(), value.term()));
    }

    /**
     * Gives a column what a query gives that has one column and one row, and that may read the row that is changed; null where it gives no row.
     *
     * @throws IllegalArgumentException where it gives something else than one column of such values
     */
    public UpdateOf<R> set(Column<?> column, Select<?> query) {
        return set(new Assignment(column.columnName(), Subqueries.scalar(query, column.valueType())));
    }

    /** Takes a column's value away. */
    public UpdateOf<R> setNull(Column<?> column) {
        return set(new Assignment(column.columnName(), Terms.assigned(null, column.valueType())));
    }

    /** Together with writes of related rows. */
    public NestedUpdateOf<R> with(RelatedWrite... related) {
        return new NestedUpdateOf<>(this, List.of(related));
    }

    /** Of the rows of which all conditions hold. */
    public Update<R> where(Condition first, Condition... further) {
        assigned();
        return of(List.of(), first, further);
    }

    /** Of all rows. */
    public Update<R> all() {
        assigned();
        return new Update<>(target, assignments, List.of(), List.of(), target.reading());
    }

    /** An update, perhaps of nothing, that gives its rows whole. */
    Update<R> whole(Condition first, Condition... further) {
        return of(target.outputs(), first, further);
    }

    private Update<R> of(List<Output> outputs, Condition first, Condition... further) {
        List<Term> all = new ArrayList<>();
        all.add(first.term());
        Arrays.stream(further).map(Condition::term).forEach(all::add);
        return new Update<>(target, assignments, all, outputs, target.reading());
    }

    private void assigned() {
        if (assignments.isEmpty()) {
            throw new IllegalStateException("an update sets something: set(column, value) comes first");
        }
    }

    private UpdateOf<R> set(Assignment assignment) {
        List<Assignment> all = new ArrayList<>(assignments);
        all.removeIf(each -> each.column().equals(assignment.column()));
        all.add(assignment);
        return new UpdateOf<>(target, all);
    }
}

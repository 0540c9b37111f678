package dev.pgorm.query;

import dev.pgorm.query.model.Assignment;
import dev.pgorm.query.model.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An update that does not say yet which rows: it cannot be run. */
public final class UpdateOf {

    private final Table table;
    private final List<Assignment> assignments;

    UpdateOf(Table table, List<Assignment> assignments) {
        this.table = table;
        this.assignments = List.copyOf(assignments);
    }

    /** Gives a column a value. */
    public <T> UpdateOf set(Column<T> column, @Nullable T value) {
        return set(new Assignment(column.columnName(), Terms.assigned(value, column.valueType())));
    }

    /** Gives a column what an expression is, such as {@code stock.minus(1)}. */
    public <T> UpdateOf set(Column<T> column, Expression<? extends T> value) {
        return set(new Assignment(column.columnName(), value.term()));
    }

    /** Of the rows of which all conditions hold. */
    public Update where(Condition first, Condition... further) {
        assigned();
        List<Term> all = new ArrayList<>();
        all.add(first.term());
        Arrays.stream(further).map(Condition::term).forEach(all::add);
        return new Update(table, assignments, all, List.of());
    }

    /** Of all rows. */
    public Update all() {
        assigned();
        return new Update(table, assignments, List.of(), List.of());
    }

    private void assigned() {
        if (assignments.isEmpty()) {
            throw new IllegalStateException("an update sets something: set(column, value) comes first");
        }
    }

    private UpdateOf set(Assignment assignment) {
        List<Assignment> all = new ArrayList<>(assignments);
        all.removeIf(each -> each.column().equals(assignment.column()));
        all.add(assignment);
        return new UpdateOf(table, all);
    }
}

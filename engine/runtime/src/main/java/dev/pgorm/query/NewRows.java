package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are given value by value. It never changes: each value makes another one, which knows the one before it, so that ten thousand rows
 * take no more for each value than one row does.
 */
final class NewRows {

    private static final NewRows NONE = new NewRows(null, null, null);

    private final @Nullable NewRows before;
    private final @Nullable Identifier column;
    private final @Nullable Term value;

    private NewRows(@Nullable NewRows before, @Nullable Identifier column, @Nullable Term value) {
        this.before = before;
        this.column = column;
        this.value = value;
    }

    /** One row without values. */
    static NewRows one() {
        return NONE;
    }

    /** The last row with a value; it takes the place of one that the column has there already. */
    NewRows set(Identifier column, Term value) {
        return new NewRows(this, column, value);
    }

    /** These, and one more without values. */
    NewRows row() {
        return new NewRows(this, null, null);
    }

    /** Whether there is more than one. */
    boolean areMany() {
        for (NewRows each = this; each.before != null; each = each.before) {
            if (each.column == null) {
                return true;
            }
        }
        return false;
    }

    /** The values of the last one by their columns, in order. */
    Map<Identifier, Term> last() {
        int count = 0;
        for (NewRows each = this; each.column != null; each = each.before()) {
            count++;
        }
        NewRows[] steps = new NewRows[count];
        for (NewRows each = this; each.column != null; each = each.before()) {
            steps[--count] = each;
        }
        Map<Identifier, Term> values = LinkedHashMap.newLinkedHashMap(steps.length);
        for (NewRows each : steps) {
            values.put(Objects.requireNonNull(each.column), Objects.requireNonNull(each.value));
        }
        return values;
    }

    private NewRows before() {
        return Objects.requireNonNull(before);
    }

    /** All of them, each with its values by their columns, in order. */
    List<Map<Identifier, Term>> all() {
        Deque<NewRows> steps = new ArrayDeque<>();
        for (NewRows each = this; each != null; each = each.before) {
            steps.push(each);
        }
        List<Map<Identifier, Term>> rows = new ArrayList<>();
        Map<Identifier, Term> last = Map.of();
        for (NewRows each : steps) {
            if (each.column == null || each.value == null) {
                last = new LinkedHashMap<>();
                rows.add(last);
            } else {
                last.put(each.column, each.value);
            }
        }
        return rows;
    }
}

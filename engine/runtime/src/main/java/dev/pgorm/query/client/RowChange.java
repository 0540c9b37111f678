package dev.pgorm.query.client;

import dev.pgorm.query.Column;
import dev.pgorm.query.Condition;
import dev.pgorm.query.Model;
import dev.pgorm.query.Queries;
import dev.pgorm.query.Update;
import dev.pgorm.query.UpdateOf;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * New values for rows that are there. Generated classes have a method for each field. It changes with each call and is not for several
 * threads.
 *
 * @param <R> what a row is
 */
public abstract class RowChange<R> {

    private final Set<Column<?>> given = new LinkedHashSet<>();
    private UpdateOf<R> statement;

    /** No change of any row. */
    protected RowChange(Model<R> table) {
        this.statement = Queries.update(table);
    }

    /** Gives a column a value. */
    protected final <T> void set(Column<T> column, @Nullable T value) {
        given.add(column);
        statement = statement.set(column, value);
    }

    /** Gives a column of arrays one of several dimensions. */
    protected final <E> void setNested(Column<List<E>> column, @Nullable List<?> value) {
        set(column, value == null ? null : ClientTable.nested(value));
    }

    /** Gives a column a value unless it has one. */
    protected final <T> void complete(Column<T> column, Supplier<? extends T> value) {
        if (!given.contains(column)) {
            set(column, value.get());
        }
    }

    /** Gives values to the columns which the client fills in with every change, and which have none. */
    protected void complete(ClientValues client) {}

    /**
     * The statement that changes the rows of which all conditions hold.
     *
     * @throws IllegalStateException where no field has a new value
     */
    public final Update<R> where(Condition first, Condition... further) {
        return completed().where(first, further);
    }

    /**
     * The statement that changes all rows.
     *
     * @throws IllegalStateException where no field has a new value
     */
    public final Update<R> all() {
        return completed().all();
    }

    private UpdateOf<R> completed() {
        if (!given.isEmpty()) {
            complete(ClientValues.system());
        }
        return statement;
    }
}

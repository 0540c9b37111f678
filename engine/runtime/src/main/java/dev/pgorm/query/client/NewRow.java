package dev.pgorm.query.client;

import dev.pgorm.query.Column;
import dev.pgorm.query.Copy;
import dev.pgorm.query.Executor;
import dev.pgorm.query.Insert;
import dev.pgorm.query.Model;
import dev.pgorm.query.Statements;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row that is to be inserted, with the values that it has been given. Generated classes have a method for each field, and demand those that
 * the database does. It changes with each call and is not for several threads.
 *
 * @param <R> what the row is once it is there
 */
public abstract class NewRow<R> {

    private final Model<R> table;
    private final Map<Column<?>, @Nullable Object> values = new LinkedHashMap<>();

    /** A row of a table without any value. */
    protected NewRow(Model<R> table) {
        this.table = table;
    }

    /** Gives a column a value. */
    protected final <T> void set(Column<T> column, @Nullable T value) {
        values.put(column, value);
    }

    /** Gives a column of arrays one of several dimensions. */
    protected final <E> void setNested(Column<List<E>> column, @Nullable List<?> value) {
        set(column, value == null ? null : ClientTable.nested(value));
    }

    /** Gives a column a value unless it has one. */
    protected final <T> void complete(Column<T> column, Supplier<? extends T> value) {
        if (!values.containsKey(column)) {
            values.put(column, value.get());
        }
    }

    /** Gives values to the columns which the client fills in and which have none. */
    protected void complete(ClientValues client) {}

    /** The statement that inserts the row, for a database or a transaction to run. */
    public final Insert<R> insert() {
        return insert(Executor.none());
    }

    /** The statement that inserts the row, where it runs: {@code fetchOne()} gives the row as it is then. */
    public final Insert<R> insert(Executor database) {
        return insertAll(List.of(this), database, ClientValues.system());
    }

    /**
     * The statement that inserts several rows of one table.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static <R> Insert<R> insertAll(Collection<? extends NewRow<R>> rows) {
        return insertAll(rows, Executor.none(), ClientValues.system());
    }

    /**
     * The same where it runs, with the client's values from elsewhere.
     *
     * @throws IllegalArgumentException where there is no row
     */
    public static <R> Insert<R> insertAll(
            Collection<? extends NewRow<R>> rows, Executor database, ClientValues client) {
        Insert<R> statement = null;
        for (NewRow<R> each : rows) {
            Insert<R> row = statement == null ? new Statements(database).insert(each.table) : statement.row();
            statement = each.into(row, client);
        }
        if (statement == null) {
            throw new IllegalArgumentException("there is no row to insert");
        }
        return statement;
    }

    /**
     * Rows of one table in bulk, by {@code COPY}; it is faster than inserting where there are thousands.
     *
     * @throws IllegalArgumentException where there is none, or one does not give the fields that the others give: a copy has no defaults
     *     for single rows
     */
    public static <R> Copy<? extends NewRow<R>> copyAll(List<? extends NewRow<R>> rows, Executor database) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("there is no row to copy");
        }
        NewRow<R> first = rows.get(0);
        for (NewRow<R> each : rows) {
            each.complete(ClientValues.system());
            if (!each.values.keySet().equals(first.values.keySet())) {
                throw new IllegalArgumentException("rows that are copied give the same fields: one gives "
                        + names(first.values.keySet()) + ", another " + names(each.values.keySet()));
            }
        }
        Copy<NewRow<R>> copy = Copy.into(first.table, rows, database);
        for (Column<?> each : first.values.keySet()) {
            copy = copied(copy, each);
        }
        return copy;
    }

    @SuppressWarnings("unchecked") // set() has taken a value of the column's type
    private static <R, T> Copy<NewRow<R>> copied(Copy<NewRow<R>> copy, Column<T> column) {
        return copy.set(column, row -> (T) row.values.get(column));
    }

    private static String names(Collection<Column<?>> columns) {
        return columns.stream().map(Column::fieldName).collect(Collectors.joining(", "));
    }

    private Insert<R> into(Insert<R> statement, ClientValues client) {
        complete(client);
        Insert<R> row = statement;
        for (Map.Entry<Column<?>, @Nullable Object> each : values.entrySet()) {
            row = with(row, each.getKey(), each.getValue());
        }
        return row;
    }

    @SuppressWarnings("unchecked") // set() has taken a value of the column's type
    private static <R, T> Insert<R> with(Insert<R> row, Column<T> column, @Nullable Object value) {
        return row.set(column, (T) value);
    }
}

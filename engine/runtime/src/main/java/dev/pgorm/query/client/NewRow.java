package dev.pgorm.query.client;

import dev.pgorm.query.Column;
import dev.pgorm.query.Executor;
import dev.pgorm.query.Insert;
import dev.pgorm.query.Model;
import dev.pgorm.query.Statements;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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

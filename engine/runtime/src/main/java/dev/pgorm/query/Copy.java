package dev.pgorm.query;

import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.query.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows for a table in bulk, by {@code COPY}: the fastest way to write many. They are taken one after the other while they are sent, so
 * that they need not be in memory together, and all of them are written or none. Columns without a value here have their defaults.
 *
 * <pre>{@code db.copy(user, people).set(user.email, Person::email).set(user.name, Person::name).execute()}</pre>
 *
 * @param <T> what the rows are made of
 */
public final class Copy<T> {

    private final Table table;
    private final Iterable<? extends T> rows;
    private final List<Part<T>> parts;
    private final Executor executor;

    /**
     * A column and how its value follows from a row.
     *
     * @param column where the value goes
     * @param value gives it
     */
    public record Part<T>(Column<?> column, Function<? super T, ? extends @Nullable Object> value) {}

    private Copy(Table table, Iterable<? extends T> rows, List<Part<T>> parts, Executor executor) {
        this.table = table;
        this.rows = rows;
        this.parts = parts;
        this.executor = executor;
    }

    /**
     * Rows without values yet.
     *
     * @param rows gives them once; of a stream {@code stream::iterator}
     * @param executor what writes them
     */
    public static <T> Copy<T> into(Table table, Iterable<? extends T> rows, Executor executor) {
        return new Copy<>(table, rows, List.of(), executor);
    }

    /** Gives a column the values that a function takes from the rows; null is NULL. */
    public <V> Copy<T> set(Column<V> column, Function<? super T, ? extends @Nullable V> value) {
        List<Part<T>> all = new ArrayList<>(parts);
        all.add(new Part<>(column, value));
        return new Copy<>(table, rows, List.copyOf(all), executor);
    }

    /**
     * Writes the rows.
     *
     * @return how many were written
     * @throws IllegalStateException where no column has a value
     */
    public long execute() {
        return executor.copy(this);
    }

    /** The table. */
    public Table table() {
        return table;
    }

    /** The columns that have values, in order. */
    public List<Part<T>> parts() {
        return parts;
    }

    /** The rows. */
    public Iterable<? extends T> rows() {
        return rows;
    }

    /**
     * The statement; the rows follow it.
     *
     * @throws IllegalStateException where no column has a value
     */
    public String sql() {
        if (parts.isEmpty()) {
            throw new IllegalStateException("the rows have no values: say which by set(column, …)");
        }
        return new SqlWriter()
                .sql("COPY ")
                .name(table.tableName())
                .sql(" (")
                .identifiers(
                        parts.stream().map(each -> each.column().columnName()).toList())
                .sql(") FROM STDIN")
                .toString();
    }

    /** A value as the column's type has it; a number of another class where nothing is lost by it. */
    static @Nullable Object assigned(@Nullable Object value, Column<?> column) {
        return value instanceof Number && value.getClass() != column.valueType().javaClass()
                ? ((Term.Parameter) Terms.assigned(value, column.valueType())).value()
                : value == null ? null : ExtensionValues.sent(value, column.valueType());
    }

    /** The value of a row for a column. */
    public @Nullable Object value(Part<T> part, T row) {
        return assigned(part.value().apply(row), part.column());
    }
}

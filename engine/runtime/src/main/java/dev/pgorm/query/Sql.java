package dev.pgorm.query;

import dev.pgorm.query.model.QueryRecord;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.render.SqlText;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement that a program wrote as SQL, with values beside the text: {@code db.sql("SELECT id, email FROM users WHERE id = ?", 7)}. Rows have
 * the classes that the server's types of the columns are read as.
 *
 * @param <R> what a row of its result is
 */
public final class Sql<R> {

    private final SqlTemplate template;
    private final List<Term.Parameter> values;
    private final RowMapper<R> mapper;
    private final Executor executor;

    private Sql(SqlTemplate template, List<Term.Parameter> values, RowMapper<R> mapper, Executor executor) {
        this.template = template;
        this.values = values;
        this.mapper = mapper;
        this.executor = executor;
    }

    /**
     * A statement, whose rows are known by the names of their columns.
     *
     * @param text SQL with a question mark for each value; {@code ??} is an operator's question mark
     * @param values beside the text: what the server has a type for, lists of it for arrays, and null
     * @throws IllegalArgumentException unless it is one statement with as many places as there are values
     */
    public static Sql<QueryRecord> of(Executor executor, String text, @Nullable Object... values) {
        SqlTemplate template = SqlTemplate.of(text);
        template.requireValues(values.length);
        return new Sql<>(template, SqlValues.of(values), RowReader::record, executor);
    }

    /** The statement as it is sent. */
    public SqlText sql() {
        return new SqlText(template.pieces(), values);
    }

    /** What makes objects of its rows. */
    @Internal
    public RowMapper<R> mapper() {
        return mapper;
    }

    /**
     * Where a place of the text that was sent is in the program's text: its line and column.
     *
     * @param sent in code points, from 1, as the server tells where it found an error
     */
    @Internal
    public String placeOfSent(int sent) {
        return template.placeOfSent(sent);
    }

    /** Runs it and gives its rows; none where it gives none. */
    public List<R> fetch() {
        return executor.fetch(this);
    }

    /** Runs it and gives its one row. */
    public R fetchOne() {
        return Single.of(fetch());
    }

    /** Runs it and gives its first row; empty where there is none, or where a row is one value that is null. */
    public Optional<R> first() {
        List<R> rows = fetch();
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    /** Its rows as the server gives them; close it, which ends the statement. */
    public Stream<R> stream() {
        return executor.stream(this);
    }

    /** Runs it and tells how many rows it wrote, or gave. */
    public long execute() {
        return executor.execute(this);
    }

    /** The rows as what reads them column by column: {@code into(row -> new Line(row.bigint(), row.textOrNull()))}. */
    public <T> Sql<T> into(RowMapper<T> reader) {
        return new Sql<>(template, values, reader, executor);
    }

    /**
     * The rows as records of a class: each component has the value of the column that is called like it ({@code created_at} for
     * {@code createdAt}), and numbers are of its class where nothing is lost.
     *
     * @throws IllegalArgumentException where the class is no record
     */
    public <T extends Record> Sql<T> as(Class<T> record) {
        return into(new RecordRows<>(record));
    }

    /** Rows of one column as something else; {@code as(String.class::cast)} is the value itself. */
    public <A, T> Sql<T> as(Function<? super A, ? extends T> into) {
        return read(1, row -> into.apply(row.next()));
    }

    /** Rows of two columns as something else. */
    public <A, B, T> Sql<T> as(Row2.Into<? super A, ? super B, ? extends T> into) {
        return read(2, row -> into.of(row.next(), row.next()));
    }

    /** Rows of three columns as something else. */
    public <A, B, C, T> Sql<T> as(Row3.Into<? super A, ? super B, ? super C, ? extends T> into) {
        return read(3, row -> into.of(row.next(), row.next(), row.next()));
    }

    /** Rows of four columns as something else. */
    public <A, B, C, D, T> Sql<T> as(Row4.Into<? super A, ? super B, ? super C, ? super D, ? extends T> into) {
        return read(4, row -> into.of(row.next(), row.next(), row.next(), row.next()));
    }

    /** Rows of five columns as something else. */
    public <A, B, C, D, E, T> Sql<T> as(
            Row5.Into<? super A, ? super B, ? super C, ? super D, ? super E, ? extends T> into) {
        return read(5, row -> into.of(row.next(), row.next(), row.next(), row.next(), row.next()));
    }

    /** Rows of six columns as something else. */
    public <A, B, C, D, E, F, T> Sql<T> as(
            Row6.Into<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends T> into) {
        return read(6, row -> into.of(row.next(), row.next(), row.next(), row.next(), row.next(), row.next()));
    }

    /** Rows of seven columns as something else. */
    public <A, B, C, D, E, F, G, T> Sql<T> as(
            Row7.Into<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends T> into) {
        return read(
                7, row -> into.of(row.next(), row.next(), row.next(), row.next(), row.next(), row.next(), row.next()));
    }

    /** Rows of eight columns as something else. */
    public <A, B, C, D, E, F, G, H, T> Sql<T> as(
            Row8.Into<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? extends T>
                    into) {
        return read(
                8,
                row -> into.of(
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next()));
    }

    /** Rows of nine columns as something else. */
    public <A, B, C, D, E, F, G, H, I, T> Sql<T> as(
            Row9.Into<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? super I,
                            ? extends T>
                    into) {
        return read(
                9,
                row -> into.of(
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next()));
    }

    /** Rows of ten columns as something else. */
    public <A, B, C, D, E, F, G, H, I, J, T> Sql<T> as(
            Row10.Into<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? super I,
                            ? super J,
                            ? extends T>
                    into) {
        return read(
                10,
                row -> into.of(
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next()));
    }

    /** Rows of eleven columns as something else. */
    public <A, B, C, D, E, F, G, H, I, J, K, T> Sql<T> as(
            Row11.Into<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? super I,
                            ? super J,
                            ? super K,
                            ? extends T>
                    into) {
        return read(
                11,
                row -> into.of(
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next()));
    }

    /** Rows of twelve columns as something else. */
    public <A, B, C, D, E, F, G, H, I, J, K, L, T> Sql<T> as(
            Row12.Into<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? super I,
                            ? super J,
                            ? super K,
                            ? super L,
                            ? extends T>
                    into) {
        return read(
                12,
                row -> into.of(
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next()));
    }

    /** Rows of thirteen columns as something else. */
    public <A, B, C, D, E, F, G, H, I, J, K, L, M, T> Sql<T> as(
            Row13.Into<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? super I,
                            ? super J,
                            ? super K,
                            ? super L,
                            ? super M,
                            ? extends T>
                    into) {
        return read(
                13,
                row -> into.of(
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next()));
    }

    /** Rows of fourteen columns as something else. */
    public <A, B, C, D, E, F, G, H, I, J, K, L, M, N, T> Sql<T> as(
            Row14.Into<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? super I,
                            ? super J,
                            ? super K,
                            ? super L,
                            ? super M,
                            ? super N,
                            ? extends T>
                    into) {
        return read(
                14,
                row -> into.of(
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next()));
    }

    /** Rows of fifteen columns as something else. */
    public <A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, T> Sql<T> as(
            Row15.Into<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? super I,
                            ? super J,
                            ? super K,
                            ? super L,
                            ? super M,
                            ? super N,
                            ? super O,
                            ? extends T>
                    into) {
        return read(
                15,
                row -> into.of(
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next()));
    }

    /** Rows of sixteen columns as something else. */
    public <A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, T> Sql<T> as(
            Row16.Into<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? super I,
                            ? super J,
                            ? super K,
                            ? super L,
                            ? super M,
                            ? super N,
                            ? super O,
                            ? super P,
                            ? extends T>
                    into) {
        return read(
                16,
                row -> into.of(
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next(),
                        row.next()));
    }

    private <T> Sql<T> read(int columns, Function<Values, ? extends T> into) {
        return into(row -> {
            QueryRecord record = row.record();
            if (record.values().size() != columns) {
                throw new IllegalArgumentException(
                        "the statement gives " + record.values().size() + " columns ("
                                + String.join(", ", record.values().keySet()) + "), and as(…) takes " + columns);
            }
            try {
                return into.apply(new Values(record.values().values().iterator()));
            } catch (ClassCastException e) {
                throw new IllegalArgumentException(
                        "as(…) takes values of other classes than the columns have: " + Values.classes(record)
                                + "; cast them in the statement, or name a record: as(Line.class)",
                        e);
            }
        });
    }

    /** The values of a row, one after the other. */
    private record Values(Iterator<@Nullable Object> left) {

        /** The next one; its class is what the caller says, or a cast fails. It is null where the row has none. */
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
        <T> T next() {
            return (T) left.next();
        }

        static String classes(QueryRecord record) {
            StringBuilder words = new StringBuilder();
            record.values()
                    .forEach((name, value) -> words.append(words.isEmpty() ? "" : ", ")
                            .append(name)
                            .append(' ')
                            .append(value == null ? "null" : value.getClass().getSimpleName()));
            return words.toString();
        }
    }
}

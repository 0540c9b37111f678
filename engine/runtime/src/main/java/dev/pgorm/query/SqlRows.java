package dev.pgorm.query;

import dev.pgorm.query.model.QueryRecord;
import java.util.function.Function;

/** What the rows of SQL that a program wrote may become. */
public abstract sealed class SqlRows permits Sql {

    SqlRows() {}

    /** The rows as what reads them column by column. */
    public abstract <T> Sql<T> into(RowMapper<T> reader);

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

    private <T> Sql<T> read(int columns, Function<SqlRow, ? extends T> into) {
        return into(row -> {
            QueryRecord record = row.record();
            if (record.values().size() != columns) {
                throw new IllegalArgumentException(
                        "the statement gives " + record.values().size() + " columns ("
                                + String.join(", ", record.values().keySet()) + "), and as(…) takes " + columns);
            }
            try {
                return into.apply(new SqlRow(record.values().values().iterator()));
            } catch (ClassCastException e) {
                throw new IllegalArgumentException(
                        "as(…) takes values of other classes than the columns have: " + SqlRow.classes(record)
                                + "; cast them in the statement, or name a record: as(Line.class)",
                        e);
            }
        });
    }
}

package dev.pgorm.ir;

import dev.pgorm.ir.sql.SqlExpr;
import java.util.Optional;

/** What gives a column its value when an INSERT does not. */
public sealed interface ColumnValue {

    /** No default: NULL. */
    record None() implements ColumnValue {}

    /** What columns without a default have; kept once for all. */
    ColumnValue NONE = new None();

    /** DEFAULT expression; also what {@code serial} leaves behind, with a {@link Sequence} owned by the column. */
    record Default(SqlExpr expression) implements ColumnValue {}

    /** GENERATED … AS (expression). */
    record Generated(SqlExpr expression, Storage storage) implements ColumnValue {}

    /**
     * GENERATED … AS IDENTITY.
     *
     * @param always ALWAYS (true) or BY DEFAULT
     * @param options the parameters of its sequence
     * @param sequenceName the sequence's name where it is not the one that PostgreSQL would choose
     */
    record Identity(boolean always, SequenceOptions options, Optional<String> sequenceName) implements ColumnValue {}

    /** Where a generated value is kept. */
    enum Storage {
        STORED,
        /** From PostgreSQL 18. */
        VIRTUAL
    }
}

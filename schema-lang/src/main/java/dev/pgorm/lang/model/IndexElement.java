package dev.pgorm.lang.model;

import dev.pgorm.lang.ast.Span;
import java.util.Optional;

/**
 * One key of an index, a unique or a primary key.
 *
 * @param key a field or an expression
 * @param descending {@code sort: Desc}
 * @param nulls {@code nulls: First|Last}
 * @param operatorClass {@code ops:} as SQL: Prisma's constants are already translated ({@code GinTrgmOps} → {@code gin_trgm_ops}), {@code raw("…")} is kept
 * @param collation {@code collate:}
 * @param statistics {@code statistics:}
 */
public record IndexElement(
        Key key,
        boolean descending,
        Optional<Nulls> nulls,
        Optional<String> operatorClass,
        Optional<String> collation,
        Optional<Integer> statistics,
        Span span) {

    /** A key with nothing said about it. */
    public static IndexElement plain(Key key, Span span) {
        return new IndexElement(
                key, false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), span);
    }

    /** Where NULLs sort. */
    public enum Nulls {
        FIRST,
        LAST
    }

    /** What is indexed. */
    public sealed interface Key {

        /** A field, by its schema name. */
        record FieldKey(String field) implements Key {}

        /** {@code expr("…")}. */
        record ExpressionKey(String sql) implements Key {}
    }
}

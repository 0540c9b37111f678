package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.List;
import java.util.Optional;

/**
 * An index that no constraint owns (PostgreSQL: CREATE INDEX).
 *
 * @param name its name; it lives in its table's schema
 * @param unique UNIQUE
 * @param method btree, hash, gin, gist, spgist, brin or an extension's access method
 * @param elements the key columns and expressions in order
 * @param include INCLUDE columns
 * @param nullsNotDistinct NULLS NOT DISTINCT (from PostgreSQL 15)
 * @param where the predicate of a partial index
 * @param with storage parameters
 * @param tablespace its tablespace, where it is not the default
 * @param details what few indexes have
 * @param comment its comment
 */
public record Index(
        Identifier name,
        boolean unique,
        Identifier method,
        List<Element> elements,
        List<Identifier> include,
        boolean nullsNotDistinct,
        Optional<SqlExpr> where,
        StorageParameters with,
        Optional<Identifier> tablespace,
        IndexDetails details,
        Optional<String> comment) {

    public static final Identifier BTREE = Identifier.of("btree");

    public Index {
        elements = List.copyOf(elements);
        include = List.copyOf(include);
    }

    /** An index without rare details. */
    public Index(
            Identifier name,
            boolean unique,
            Identifier method,
            List<Element> elements,
            List<Identifier> include,
            boolean nullsNotDistinct,
            Optional<SqlExpr> where,
            StorageParameters with,
            Optional<Identifier> tablespace,
            Optional<String> comment) {
        this(
                name,
                unique,
                method,
                elements,
                include,
                nullsNotDistinct,
                where,
                with,
                tablespace,
                IndexDetails.none(),
                comment);
    }

    /** The same with other details. */
    public Index withDetails(IndexDetails others) {
        return new Index(
                name, unique, method, elements, include, nullsNotDistinct, where, with, tablespace, others, comment);
    }

    /** The same with other keys and included columns. */
    public Index withKeys(List<Element> others, List<Identifier> included) {
        return new Index(
                name, unique, method, others, included, nullsNotDistinct, where, with, tablespace, details, comment);
    }

    /**
     * One key of an index.
     *
     * @param key what is indexed
     * @param collation COLLATE, where it is not the column's own
     * @param operatorClass the operator class, where it is not the default of type and method
     * @param descending DESC
     * @param nullsFirst whether NULLs sort first (PostgreSQL's default is true with DESC, else false)
     */
    public record Element(
            Key key,
            Optional<QualifiedName> collation,
            Optional<OperatorClass> operatorClass,
            boolean descending,
            boolean nullsFirst) {

        /** A plain column in its default order. */
        public static Element column(Identifier column) {
            return new Element(new ColumnKey(column), Optional.empty(), Optional.empty(), false, false);
        }
    }

    /** What an index element indexes. */
    public sealed interface Key {}

    /** A column. */
    public record ColumnKey(Identifier column) implements Key {}

    /** An expression. */
    public record ExpressionKey(SqlExpr expression) implements Key {}

    /**
     * An operator class with its parameters.
     *
     * @param schema its schema; empty = pg_catalog or found by the search path (as written)
     * @param name its name
     * @param parameters what stands in parentheses after it
     */
    public record OperatorClass(Optional<Identifier> schema, Identifier name, StorageParameters parameters) {}

    /** The index under its table's schema. */
    public ObjectAddress address(QualifiedName table) {
        return ObjectAddress.of(ObjectKind.INDEX, table.sibling(name));
    }
}

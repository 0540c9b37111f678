package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.List;
import java.util.Optional;

/** A table constraint (PostgreSQL: ALTER TABLE … ADD CONSTRAINT). */
public sealed interface Constraint {

    /** The constraint's name; unique within its table. */
    Identifier name();

    /** Its comment. */
    Optional<String> comment();

    /** The same with another comment. */
    Constraint withComment(Optional<String> other);

    /** Whether it comes from a parent table. */
    Origin origin();

    /** Its index; empty where it has none. */
    default Optional<KeyIndex> keyIndex() {
        return switch (this) {
            case PrimaryKey key -> Optional.of(key.index());
            case Unique unique -> Optional.of(unique.index());
            case Exclusion exclusion -> Optional.of(exclusion.index());
            case ForeignKey key -> Optional.empty();
            case Check check -> Optional.empty();
        };
    }

    /** When a deferrable constraint is checked. */
    enum Deferrability {
        NOT_DEFERRABLE,
        INITIALLY_IMMEDIATE,
        INITIALLY_DEFERRED
    }

    /** What an update or delete of the referenced row does. */
    enum ReferentialAction {
        NO_ACTION("NO ACTION"),
        RESTRICT("RESTRICT"),
        CASCADE("CASCADE"),
        SET_NULL("SET NULL"),
        SET_DEFAULT("SET DEFAULT");

        private final String sql;

        ReferentialAction(String sql) {
            this.sql = sql;
        }

        /** The action in SQL. */
        public String sql() {
            return sql;
        }
    }

    /** MATCH of a foreign key. */
    enum Match {
        SIMPLE,
        FULL
    }

    /** How far a constraint is checked. */
    enum Validity {
        /** All rows fulfil it. */
        VALIDATED,
        /** NOT VALID: only new rows are checked. */
        NOT_VALID,
        /** NOT ENFORCED (from PostgreSQL 18): nothing is checked. */
        NOT_ENFORCED;

        /** NOT VALID or not. */
        public static Validity of(boolean validated) {
            return validated ? VALIDATED : NOT_VALID;
        }
    }

    /**
     * PRIMARY KEY.
     *
     * @param columns the key columns in order
     * @param include INCLUDE columns
     * @param withoutOverlaps WITHOUT OVERLAPS of the last column (from PostgreSQL 18)
     * @param index what is said about its index
     */
    record PrimaryKey(
            Identifier name,
            List<Identifier> columns,
            List<Identifier> include,
            boolean withoutOverlaps,
            Deferrability deferrability,
            KeyIndex index,
            Optional<String> comment)
            implements Constraint {
        public PrimaryKey {
            columns = List.copyOf(columns);
            include = List.copyOf(include);
        }

        /** A key that is not temporal. */
        public PrimaryKey(
                Identifier name,
                List<Identifier> columns,
                List<Identifier> include,
                Deferrability deferrability,
                StorageParameters with,
                Optional<String> comment) {
            this(name, columns, include, false, deferrability, KeyIndex.with(with), comment);
        }

        /** The storage parameters of its index. */
        public StorageParameters with() {
            return index.with();
        }

        @Override
        public Origin origin() {
            return index.origin();
        }

        @Override
        public PrimaryKey withComment(Optional<String> other) {
            return new PrimaryKey(name, columns, include, withoutOverlaps, deferrability, index, other);
        }
    }

    /**
     * UNIQUE as a constraint; a unique index without constraint is an {@link Index}.
     *
     * @param withoutOverlaps WITHOUT OVERLAPS of the last column (from PostgreSQL 18)
     * @param index what is said about its index
     */
    record Unique(
            Identifier name,
            List<Identifier> columns,
            List<Identifier> include,
            boolean nullsNotDistinct,
            boolean withoutOverlaps,
            Deferrability deferrability,
            KeyIndex index,
            Optional<String> comment)
            implements Constraint {
        public Unique {
            columns = List.copyOf(columns);
            include = List.copyOf(include);
        }

        /** A constraint that is not temporal. */
        public Unique(
                Identifier name,
                List<Identifier> columns,
                List<Identifier> include,
                boolean nullsNotDistinct,
                Deferrability deferrability,
                StorageParameters with,
                Optional<String> comment) {
            this(name, columns, include, nullsNotDistinct, false, deferrability, KeyIndex.with(with), comment);
        }

        /** The storage parameters of its index. */
        public StorageParameters with() {
            return index.with();
        }

        @Override
        public Origin origin() {
            return index.origin();
        }

        @Override
        public Unique withComment(Optional<String> other) {
            return new Unique(name, columns, include, nullsNotDistinct, withoutOverlaps, deferrability, index, other);
        }
    }

    /**
     * EXCLUDE.
     *
     * @param method the access method of its index
     * @param elements what is compared, in order
     * @param include INCLUDE columns
     * @param where the predicate of the rows that it is about
     * @param index what is said about its index
     */
    record Exclusion(
            Identifier name,
            Identifier method,
            List<ExclusionElement> elements,
            List<Identifier> include,
            Optional<SqlExpr> where,
            Deferrability deferrability,
            KeyIndex index,
            Optional<String> comment)
            implements Constraint {
        public Exclusion {
            elements = List.copyOf(elements);
            include = List.copyOf(include);
        }

        @Override
        public Origin origin() {
            return index.origin();
        }

        @Override
        public Exclusion withComment(Optional<String> other) {
            return new Exclusion(name, method, elements, include, where, deferrability, index, other);
        }

        /** The same with other elements and included columns. */
        public Exclusion withKeys(List<ExclusionElement> others, List<Identifier> included) {
            return new Exclusion(name, method, others, included, where, deferrability, index, comment);
        }
    }

    /**
     * One element of an exclusion constraint.
     *
     * @param key what is compared
     * @param operator which result makes two rows exclude each other
     */
    record ExclusionElement(Index.Element key, Operator operator) {}

    /**
     * FOREIGN KEY.
     *
     * @param setColumns the columns of {@code ON DELETE SET NULL (…)} or SET DEFAULT; empty = all
     * @param validity how far it is checked
     * @param period PERIOD of the last column on both sides (from PostgreSQL 18)
     * @param origin whether the partitioned parent table has it too
     */
    record ForeignKey(
            Identifier name,
            List<Identifier> columns,
            QualifiedName referencedTable,
            List<Identifier> referencedColumns,
            ReferentialAction onDelete,
            ReferentialAction onUpdate,
            List<Identifier> setColumns,
            Match match,
            Deferrability deferrability,
            Validity validity,
            boolean period,
            Origin origin,
            Optional<String> comment)
            implements Constraint {
        public ForeignKey {
            columns = List.copyOf(columns);
            referencedColumns = List.copyOf(referencedColumns);
            setColumns = List.copyOf(setColumns);
        }

        /** A foreign key of the table's own that is not temporal. */
        public ForeignKey(
                Identifier name,
                List<Identifier> columns,
                QualifiedName referencedTable,
                List<Identifier> referencedColumns,
                ReferentialAction onDelete,
                ReferentialAction onUpdate,
                List<Identifier> setColumns,
                Match match,
                Deferrability deferrability,
                boolean validated,
                Optional<String> comment) {
            this(
                    name,
                    columns,
                    referencedTable,
                    referencedColumns,
                    onDelete,
                    onUpdate,
                    setColumns,
                    match,
                    deferrability,
                    Validity.of(validated),
                    false,
                    Origin.OWN,
                    comment);
        }

        /** Whether all rows fulfil it. */
        public boolean validated() {
            return validity == Validity.VALIDATED;
        }

        @Override
        public ForeignKey withComment(Optional<String> other) {
            return new ForeignKey(
                    name,
                    columns,
                    referencedTable,
                    referencedColumns,
                    onDelete,
                    onUpdate,
                    setColumns,
                    match,
                    deferrability,
                    validity,
                    period,
                    origin,
                    other);
        }
    }

    /**
     * CHECK.
     *
     * @param noInherit NO INHERIT
     * @param validity how far it is checked
     * @param origin whether a parent table has it too
     */
    record Check(
            Identifier name,
            SqlExpr expression,
            boolean noInherit,
            Validity validity,
            Origin origin,
            Optional<String> comment)
            implements Constraint {

        /** A check of the table's own. */
        public Check(
                Identifier name, SqlExpr expression, boolean noInherit, boolean validated, Optional<String> comment) {
            this(name, expression, noInherit, Validity.of(validated), Origin.OWN, comment);
        }

        /** Whether all rows fulfil it. */
        public boolean validated() {
            return validity == Validity.VALIDATED;
        }

        @Override
        public Check withComment(Optional<String> other) {
            return new Check(name, expression, noInherit, validity, origin, other);
        }
    }
}

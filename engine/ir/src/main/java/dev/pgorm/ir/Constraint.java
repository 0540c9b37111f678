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

    /**
     * PRIMARY KEY.
     *
     * @param columns the key columns in order
     * @param include INCLUDE columns
     * @param with storage parameters of its index, sorted by name
     */
    record PrimaryKey(
            Identifier name,
            List<Identifier> columns,
            List<Identifier> include,
            Deferrability deferrability,
            StorageParameters with,
            Optional<String> comment)
            implements Constraint {
        public PrimaryKey {
            columns = List.copyOf(columns);
            include = List.copyOf(include);
        }
    }

    /** UNIQUE as a constraint; a unique index without constraint is an {@link Index}. */
    record Unique(
            Identifier name,
            List<Identifier> columns,
            List<Identifier> include,
            boolean nullsNotDistinct,
            Deferrability deferrability,
            StorageParameters with,
            Optional<String> comment)
            implements Constraint {
        public Unique {
            columns = List.copyOf(columns);
            include = List.copyOf(include);
        }
    }

    /**
     * FOREIGN KEY.
     *
     * @param setColumns the columns of {@code ON DELETE SET NULL (…)} or SET DEFAULT; empty = all
     * @param validated false for NOT VALID
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
            boolean validated,
            Optional<String> comment)
            implements Constraint {
        public ForeignKey {
            columns = List.copyOf(columns);
            referencedColumns = List.copyOf(referencedColumns);
            setColumns = List.copyOf(setColumns);
        }
    }

    /**
     * CHECK.
     *
     * @param noInherit NO INHERIT
     * @param validated false for NOT VALID
     */
    record Check(Identifier name, SqlExpr expression, boolean noInherit, boolean validated, Optional<String> comment)
            implements Constraint {}
}

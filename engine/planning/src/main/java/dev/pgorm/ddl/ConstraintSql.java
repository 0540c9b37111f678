package dev.pgorm.ddl;

import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;

/** Constraints inside CREATE TABLE, and statements about one constraint. */
public final class ConstraintSql {

    private ConstraintSql() {}

    /** {@code CONSTRAINT name …} as it stands in CREATE TABLE and ADD. */
    static String definition(Constraint constraint) {
        SqlWriter writer =
                new SqlWriter().sql("CONSTRAINT ").identifier(constraint.name()).sql(" ");
        switch (constraint) {
            case Constraint.PrimaryKey key -> primaryKey(writer, key);
            case Constraint.Unique unique -> unique(writer, unique);
            case Constraint.ForeignKey key -> foreignKey(writer, key);
            case Constraint.Check check ->
                writer.sql("CHECK (")
                        .expression(check.expression())
                        .sql(check.noInherit() ? ") NO INHERIT" : ")")
                        .sql(check.validated() ? "" : " NOT VALID");
        }
        return writer.toString();
    }

    private static void primaryKey(SqlWriter writer, Constraint.PrimaryKey key) {
        writer.sql("PRIMARY KEY (").identifiers(key.columns()).sql(")");
        ParameterSql.include(writer, key.include());
        ParameterSql.with(writer, key.with());
        writer.sql(deferrability(key.deferrability()));
    }

    private static void unique(SqlWriter writer, Constraint.Unique unique) {
        writer.sql(unique.nullsNotDistinct() ? "UNIQUE NULLS NOT DISTINCT (" : "UNIQUE (")
                .identifiers(unique.columns())
                .sql(")");
        ParameterSql.include(writer, unique.include());
        ParameterSql.with(writer, unique.with());
        writer.sql(deferrability(unique.deferrability()));
    }

    private static void foreignKey(SqlWriter writer, Constraint.ForeignKey key) {
        writer.sql("FOREIGN KEY (")
                .identifiers(key.columns())
                .sql(") REFERENCES ")
                .name(key.referencedTable())
                .sql(" (")
                .identifiers(key.referencedColumns())
                .sql(key.match() == Constraint.Match.FULL ? ") MATCH FULL" : ")");
        if (key.onUpdate() != Constraint.ReferentialAction.NO_ACTION) {
            writer.sql(" ON UPDATE ").sql(key.onUpdate().sql());
        }
        if (key.onDelete() != Constraint.ReferentialAction.NO_ACTION) {
            writer.sql(" ON DELETE ").sql(key.onDelete().sql());
        }
        if (!key.setColumns().isEmpty()) {
            writer.sql(" (").identifiers(key.setColumns()).sql(")");
        }
        writer.sql(deferrability(key.deferrability())).sql(key.validated() ? "" : " NOT VALID");
    }

    private static String deferrability(Constraint.Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }

    /** ALTER TABLE … ADD CONSTRAINT. */
    public static String add(QualifiedName table, Constraint constraint) {
        return TableSql.alter(table)
                .sql("ADD ")
                .serverText(definition(constraint))
                .toString();
    }

    /** ALTER TABLE … ADD CONSTRAINT … USING INDEX: a unique index of that name becomes a primary key or unique constraint. */
    public static String addUsingIndex(
            QualifiedName table, Identifier name, boolean primary, Constraint.Deferrability deferrability) {
        return TableSql.alter(table)
                .sql("ADD CONSTRAINT ")
                .identifier(name)
                .sql(primary ? " PRIMARY KEY USING INDEX " : " UNIQUE USING INDEX ")
                .identifier(name)
                .sql(deferrability(deferrability))
                .toString();
    }

    /** ALTER TABLE … DROP CONSTRAINT. */
    public static String drop(QualifiedName table, Identifier name) {
        return TableSql.alter(table).sql("DROP CONSTRAINT ").identifier(name).toString();
    }

    /** ALTER TABLE … RENAME CONSTRAINT. */
    public static String rename(QualifiedName table, Identifier from, Identifier to) {
        return TableSql.alter(table)
                .sql("RENAME CONSTRAINT ")
                .identifier(from)
                .sql(" TO ")
                .identifier(to)
                .toString();
    }

    /** ALTER TABLE … VALIDATE CONSTRAINT. */
    public static String validate(QualifiedName table, Identifier name) {
        return TableSql.alter(table)
                .sql("VALIDATE CONSTRAINT ")
                .identifier(name)
                .toString();
    }

    /** ALTER TABLE … ALTER CONSTRAINT: when a foreign key is checked. */
    public static String setDeferrability(
            QualifiedName table, Identifier name, Constraint.Deferrability deferrability) {
        String clause = deferrability == Constraint.Deferrability.NOT_DEFERRABLE
                ? " NOT DEFERRABLE"
                : deferrability == Constraint.Deferrability.INITIALLY_IMMEDIATE
                        ? " DEFERRABLE INITIALLY IMMEDIATE"
                        : " DEFERRABLE INITIALLY DEFERRED";
        return TableSql.alter(table)
                .sql("ALTER CONSTRAINT ")
                .identifier(name)
                .sql(clause)
                .toString();
    }
}

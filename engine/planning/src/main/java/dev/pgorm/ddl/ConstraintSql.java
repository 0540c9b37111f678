package dev.pgorm.ddl;

import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.KeyIndex;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;

/** Constraints inside CREATE TABLE, and statements about one constraint. */
public final class ConstraintSql {

    private static final String OVERLAPS = " WITHOUT OVERLAPS)";

    private ConstraintSql() {}

    /** {@code CONSTRAINT name …} as it stands in CREATE TABLE and ADD. */
    static String definition(Constraint constraint) {
        SqlWriter writer =
                new SqlWriter().sql("CONSTRAINT ").identifier(constraint.name()).sql(" ");
        switch (constraint) {
            case Constraint.PrimaryKey key -> primaryKey(writer, key);
            case Constraint.Unique unique -> unique(writer, unique);
            case Constraint.Exclusion exclusion -> exclusion(writer, exclusion);
            case Constraint.ForeignKey key -> foreignKey(writer, key);
            case Constraint.Check check ->
                writer.sql("CHECK (")
                        .expression(check.expression())
                        .sql(check.noInherit() ? ") NO INHERIT" : ")")
                        .sql(validity(check.validity()));
        }
        return writer.toString();
    }

    private static void primaryKey(SqlWriter writer, Constraint.PrimaryKey key) {
        writer.sql("PRIMARY KEY (").identifiers(key.columns()).sql(key.withoutOverlaps() ? OVERLAPS : ")");
        ParameterSql.include(writer, key.include());
        index(writer, key.index());
        writer.sql(deferrability(key.deferrability()));
    }

    private static void unique(SqlWriter writer, Constraint.Unique unique) {
        writer.sql(unique.nullsNotDistinct() ? "UNIQUE NULLS NOT DISTINCT (" : "UNIQUE (")
                .identifiers(unique.columns())
                .sql(unique.withoutOverlaps() ? OVERLAPS : ")");
        ParameterSql.include(writer, unique.include());
        index(writer, unique.index());
        writer.sql(deferrability(unique.deferrability()));
    }

    private static void exclusion(SqlWriter writer, Constraint.Exclusion exclusion) {
        writer.sql("EXCLUDE USING ").identifier(exclusion.method()).sql(" (");
        writer.join(exclusion.elements(), ", ", (each, element) -> {
            IndexSql.element(each, element.key());
            element.operator().write(each.sql(" WITH "));
        });
        writer.sql(")");
        ParameterSql.include(writer, exclusion.include());
        index(writer, exclusion.index());
        exclusion
                .where()
                .ifPresent(predicate ->
                        writer.sql(" WHERE (").expression(predicate).sql(")"));
        writer.sql(deferrability(exclusion.deferrability()));
    }

    private static void index(SqlWriter writer, KeyIndex index) {
        ParameterSql.with(writer, index.with());
        index.tablespace()
                .ifPresent(name -> writer.sql(" USING INDEX TABLESPACE ").identifier(name));
    }

    private static String validity(Constraint.Validity validity) {
        return switch (validity) {
            case VALIDATED -> "";
            case NOT_VALID -> " NOT VALID";
            case NOT_ENFORCED -> " NOT ENFORCED";
        };
    }

    /** The columns of one side, the last of them a period where the key is temporal. */
    private static void columns(SqlWriter writer, List<Identifier> columns, boolean period) {
        int last = columns.size() - 1;
        if (!period) {
            writer.identifiers(columns);
            return;
        }
        writer.identifiers(columns.subList(0, last))
                .sql(last == 0 ? "PERIOD " : ", PERIOD ")
                .identifier(columns.get(last));
    }

    private static void foreignKey(SqlWriter writer, Constraint.ForeignKey key) {
        columns(writer.sql("FOREIGN KEY ("), key.columns(), key.period());
        writer.sql(") REFERENCES ").name(key.referencedTable()).sql(" (");
        columns(writer, key.referencedColumns(), key.period());
        writer.sql(key.match() == Constraint.Match.FULL ? ") MATCH FULL" : ")");
        if (key.onUpdate() != Constraint.ReferentialAction.NO_ACTION) {
            writer.sql(" ON UPDATE ").sql(key.onUpdate().sql());
        }
        if (key.onDelete() != Constraint.ReferentialAction.NO_ACTION) {
            writer.sql(" ON DELETE ").sql(key.onDelete().sql());
        }
        if (!key.setColumns().isEmpty()) {
            writer.sql(" (").identifiers(key.setColumns()).sql(")");
        }
        writer.sql(deferrability(key.deferrability())).sql(validity(key.validity()));
    }

    static String deferrability(Constraint.Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }

    /** ALTER TABLE … ADD CONSTRAINT. */
    public static String add(QualifiedName table, Constraint constraint) {
        boolean valid = constraint.keyIndex().map(KeyIndex::valid).orElse(true);
        return (valid ? TableSql.alter(table) : TableSql.alterOnly(table))
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

    /** ALTER TABLE … ALTER CONSTRAINT … ENFORCED or NOT ENFORCED (from PostgreSQL 18). */
    public static String setEnforced(QualifiedName table, Identifier name, boolean enforced) {
        return TableSql.alter(table)
                .sql("ALTER CONSTRAINT ")
                .identifier(name)
                .sql(enforced ? " ENFORCED" : " NOT ENFORCED")
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

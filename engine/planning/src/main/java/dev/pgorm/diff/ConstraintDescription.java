package dev.pgorm.diff;

import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.Optional;

/** The attributes of a table constraint. */
final class ConstraintDescription {

    private ConstraintDescription() {}

    static void describe(Table table, Constraint constraint, Description description) {
        describe(
                constraint,
                description.addPart(
                        ObjectAddress.part(
                                ObjectKind.CONSTRAINT,
                                table.name(),
                                constraint.name().value()),
                        table.address()));
    }

    /** The attributes without the name: equal where two constraints say the same. */
    static Attributes describe(Constraint constraint, Attributes attributes) {
        switch (constraint) {
            case Constraint.PrimaryKey key ->
                attributes
                        .put("constraint", "primary key")
                        .identifiers("columns", key.columns())
                        .identifiers("include", key.include())
                        .flag("without overlaps", key.withoutOverlaps())
                        .putAny("deferrable", deferrability(key.deferrability()))
                        .parameters("parameters", key.with())
                        .putAny("tablespace", key.index().tablespace().map(SqlWriter::quote));
            case Constraint.Unique unique ->
                attributes
                        .put("constraint", "unique")
                        .identifiers("columns", unique.columns())
                        .identifiers("include", unique.include())
                        .flag("nulls not distinct", unique.nullsNotDistinct())
                        .flag("without overlaps", unique.withoutOverlaps())
                        .putAny("deferrable", deferrability(unique.deferrability()))
                        .parameters("parameters", unique.with())
                        .putAny("tablespace", unique.index().tablespace().map(SqlWriter::quote));
            case Constraint.Exclusion exclusion -> exclusion(exclusion, attributes);
            case Constraint.ForeignKey key -> foreignKey(key, attributes);
            case Constraint.Check check ->
                attributes
                        .put("constraint", "check")
                        .put("expression", check.expression().text())
                        .flag("no inherit", check.noInherit())
                        .flag("not valid", check.validity() == Constraint.Validity.NOT_VALID)
                        .flag("not enforced", check.validity() == Constraint.Validity.NOT_ENFORCED);
        }
        constraint
                .keyIndex()
                .ifPresent(index -> attributes
                        .putAny("part of", index.parent().map(SqlWriter::quote))
                        .flag("invalid", !index.valid()));
        return attributes.putAny("comment", constraint.comment());
    }

    private static void foreignKey(Constraint.ForeignKey key, Attributes attributes) {
        SqlWriter references = new SqlWriter()
                .name(key.referencedTable())
                .sql(" (")
                .identifiers(key.referencedColumns())
                .sql(")");
        attributes
                .put("constraint", "foreign key")
                .identifiers("columns", key.columns())
                .put("references", references.toString())
                .put("on delete", key.onDelete().sql())
                .identifiers("on delete columns", key.setColumns())
                .put("on update", key.onUpdate().sql())
                .flag("match full", key.match() == Constraint.Match.FULL)
                .putAny("deferrable", deferrability(key.deferrability()))
                .flag("not valid", key.validity() == Constraint.Validity.NOT_VALID)
                .flag("not enforced", key.validity() == Constraint.Validity.NOT_ENFORCED)
                .flag("period", key.period());
    }

    private static void exclusion(Constraint.Exclusion exclusion, Attributes attributes) {
        SqlWriter elements = new SqlWriter();
        elements.join(exclusion.elements(), ", ", (writer, element) -> {
            IndexDescription.element(writer, element.key());
            element.operator().write(writer.sql(" WITH "));
        });
        attributes
                .put("constraint", "exclusion")
                .put("method", SqlWriter.quote(exclusion.method()))
                .put("elements", elements.toString())
                .identifiers("include", exclusion.include())
                .putAny("where", exclusion.where().map(SqlExpr::text))
                .putAny("deferrable", deferrability(exclusion.deferrability()))
                .parameters("parameters", exclusion.index().with())
                .putAny("tablespace", exclusion.index().tablespace().map(SqlWriter::quote));
    }

    private static Optional<String> deferrability(Constraint.Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> Optional.empty();
            case INITIALLY_IMMEDIATE -> Optional.of("initially immediate");
            case INITIALLY_DEFERRED -> Optional.of("initially deferred");
        };
    }
}

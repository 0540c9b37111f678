package dev.pgorm.diff;

import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.NotNullConstraint;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.SequenceOptions;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.Locale;

/** The attributes of a column. */
final class ColumnDescription {

    private static final String NOT_NULL_CONSTRAINT = "not null constraint";
    private static final String INHERITED = "inherited";

    private ColumnDescription() {}

    static void describe(Table table, Column column, Description description) {
        Attributes attributes = description
                .addPart(
                        ObjectAddress.part(
                                ObjectKind.COLUMN, table.name(), column.name().value()),
                        table.address())
                .put("type", column.type().sql())
                .putAny("collation", column.collation().map(SqlWriter::quote))
                .flag("not null", column.notNull());
        column.details().notNull().ifPresent(constraint -> notNull(constraint, attributes));
        value(column.value(), attributes);
        attributes
                .putAny("storage", column.storage())
                .putAny("compression", column.compression())
                .putAny("statistics", column.statisticsTarget().map(String::valueOf))
                .parameters("options", column.details().options())
                .parameters("foreign options", column.details().foreignOptions())
                .putAny("comment", column.comment());
    }

    /** Whether the change is that a constraint against null comes to be that of a parent as well, which is the parent's doing. */
    static boolean isInheritedNotNull(AttributeChange change) {
        return change.attribute().equals(NOT_NULL_CONSTRAINT)
                && change.after().filter(INHERITED::equals).isPresent();
    }

    private static void notNull(NotNullConstraint constraint, Attributes attributes) {
        attributes
                .put(
                        NOT_NULL_CONSTRAINT,
                        constraint.origin().isInherited() ? INHERITED : SqlWriter.quote(constraint.name()))
                .flag("not null no inherit", constraint.noInherit())
                .flag("not null not valid", !constraint.validated());
    }

    private static void value(ColumnValue value, Attributes attributes) {
        switch (value) {
            case ColumnValue.None none -> {}
            case ColumnValue.Default expression ->
                attributes.put("default", expression.expression().text());
            case ColumnValue.Generated generated ->
                attributes
                        .put("generated", generated.expression().text())
                        .put("generated storage", generated.storage().name().toLowerCase(Locale.ROOT));
            case ColumnValue.Identity identity -> identity(identity, attributes);
        }
    }

    private static void identity(ColumnValue.Identity identity, Attributes attributes) {
        SequenceOptions options = identity.options();
        SqlWriter text = new SqlWriter()
                .sql("start ")
                .literal(options.start())
                .sql(" increment ")
                .literal(options.increment())
                .sql(" minimum ")
                .literal(options.minimum())
                .sql(" maximum ")
                .literal(options.maximum())
                .sql(" cache ")
                .literal(options.cache())
                .sql(options.cycle() ? " cycle" : "");
        attributes
                .put("identity", identity.always() ? "always" : "by default")
                .put("identity sequence", text.toString())
                .putAny("identity sequence name", identity.sequenceName());
    }
}

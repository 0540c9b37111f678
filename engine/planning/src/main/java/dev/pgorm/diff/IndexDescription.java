package dev.pgorm.diff;

import dev.pgorm.ir.Index;
import dev.pgorm.ir.IndexedRelation;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.Optional;

/** The attributes of an index that no constraint owns. */
final class IndexDescription {

    private IndexDescription() {}

    static void describe(IndexedRelation table, Index index, Description description) {
        describe(table, index, description.addPart(index.address(table.name()), table.address()));
    }

    /** The attributes without the name: equal where two indexes index the same in the same way. */
    static Attributes describe(IndexedRelation table, Index index, Attributes attributes) {
        return attributes
                .put("table", SqlWriter.quote(table.name()))
                .flag("unique", index.unique())
                .put("method", SqlWriter.quote(index.method()))
                .put(
                        "keys",
                        new SqlWriter()
                                .join(index.elements(), ", ", IndexDescription::element)
                                .toString())
                .identifiers("include", index.include())
                .flag("nulls not distinct", index.nullsNotDistinct())
                .putAny("where", index.where().map(expression -> expression.text()))
                .parameters("parameters", index.with())
                .putAny("tablespace", index.tablespace().map(SqlWriter::quote))
                .putAny("part of", index.details().parent().map(SqlWriter::quote))
                .flag("invalid", !index.details().valid())
                .putAny("statistics", statistics(index))
                .putAny("comment", index.comment());
    }

    private static Optional<String> statistics(Index index) {
        return index.details().statisticsTargets().isEmpty()
                ? Optional.empty()
                : Optional.of(index.details().statisticsTargets().toString());
    }

    static void element(SqlWriter writer, Index.Element element) {
        switch (element.key()) {
            case Index.ColumnKey column -> writer.identifier(column.column());
            case Index.ExpressionKey expression ->
                writer.sql("(").expression(expression.expression()).sql(")");
        }
        element.collation().ifPresent(collation -> writer.sql(" COLLATE ").name(collation));
        element.operatorClass().ifPresent(operatorClass -> operatorClass(writer, operatorClass));
        writer.sql(element.descending() ? " DESC" : "");
        if (element.nullsFirst() != element.descending()) {
            writer.sql(element.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
        }
    }

    private static void operatorClass(SqlWriter writer, Index.OperatorClass operatorClass) {
        writer.sql(" ");
        operatorClass.schema().ifPresent(schema -> writer.identifier(schema).sql("."));
        writer.identifier(operatorClass.name());
        if (!operatorClass.parameters().isEmpty()) {
            writer.sql(" (")
                    .join(
                            operatorClass.parameters().sorted().entrySet().stream()
                                    .toList(),
                            ", ",
                            (each, entry) ->
                                    each.serverText(entry.getKey()).sql(" = ").literal(entry.getValue()))
                    .sql(")");
        }
    }
}

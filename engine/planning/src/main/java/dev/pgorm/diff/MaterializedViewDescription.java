package dev.pgorm.diff;

import dev.pgorm.ir.MaterializedView;
import dev.pgorm.ir.sql.SqlWriter;

/** The attributes of a materialized view; its indexes have their own addresses, and whether there are rows in it is no difference. */
final class MaterializedViewDescription {

    private MaterializedViewDescription() {}

    static void describe(MaterializedView view, Attributes attributes) {
        attributes
                .put("query", view.query().text())
                .parameters("parameters", view.storage().with())
                .putAny("tablespace", view.storage().tablespace().map(SqlWriter::quote))
                .putAny("access method", view.storage().accessMethod().map(SqlWriter::quote));
        for (MaterializedView.Column column : view.columns()) {
            String name = "column " + SqlWriter.quote(column.name());
            attributes
                    .putAny(name + " storage", column.storage())
                    .putAny(name + " compression", column.compression())
                    .putAny(name + " statistics", column.statisticsTarget().map(String::valueOf))
                    .putAny(name + " comment", column.comment());
        }
    }

    static void describeIndexes(MaterializedView view, Description description) {
        view.indexes().forEach(index -> IndexDescription.describe(view, index, description));
    }
}

package dev.pgorm.diff;

import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.SqlWriter;

/** The attributes of a table; its columns, constraints and indexes have their own addresses. */
final class TableDescription {

    private TableDescription() {}

    static void describe(Table table, Description description) {
        description
                .add(table.address())
                .flag("unlogged", table.unlogged())
                .parameters("parameters", table.with())
                .putAny("tablespace", table.tablespace().map(SqlWriter::quote))
                .putAny("comment", table.comment());
        table.columns().forEach(column -> ColumnDescription.describe(table, column, description));
        table.constraints().forEach(constraint -> ConstraintDescription.describe(table, constraint, description));
        table.indexes().forEach(index -> IndexDescription.describe(table, index, description));
    }
}

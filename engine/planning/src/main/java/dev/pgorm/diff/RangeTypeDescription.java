package dev.pgorm.diff;

import dev.pgorm.ir.RangeType;
import dev.pgorm.ir.sql.SqlWriter;

/** The attributes of a range type. */
final class RangeTypeDescription {

    private RangeTypeDescription() {}

    static void describe(RangeType type, Attributes attributes) {
        attributes
                .put("subtype", type.subtype().sql())
                .putAny("operator class", type.operatorClass().map(SqlWriter::quote))
                .putAny("collation", type.collation().map(SqlWriter::quote))
                .putAny("canonical", type.canonical().map(SqlWriter::quote))
                .putAny("subtype_diff", type.difference().map(SqlWriter::quote))
                .putAny("multirange", type.multirange().map(SqlWriter::quote));
    }
}

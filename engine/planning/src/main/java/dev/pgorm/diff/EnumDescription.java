package dev.pgorm.diff;

import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.sql.SqlWriter;

/** The attributes of an enumerated type. */
final class EnumDescription {

    private EnumDescription() {}

    static void describe(EnumType type, Description description) {
        SqlWriter labels = new SqlWriter().join(type.labels(), ", ", SqlWriter::literal);
        description.add(type.address()).put("labels", labels.toString()).putAny("comment", type.comment());
    }
}

package dev.pgorm.diff;

import dev.pgorm.ir.Schema;

/** The attributes of a schema. */
final class SchemaDescription {

    private SchemaDescription() {}

    static void describe(Schema schema, Description description) {
        description.add(schema.address()).putAny("comment", schema.comment());
    }
}

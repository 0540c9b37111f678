package dev.pgorm.diff;

import dev.pgorm.ir.Extension;
import dev.pgorm.ir.sql.SqlWriter;

/** The attributes of an extension. */
final class ExtensionDescription {

    private ExtensionDescription() {}

    static void describe(Extension extension, Description description) {
        description
                .add(extension.address())
                .putAny("schema", extension.schema().map(SqlWriter::quote))
                .putAny("version", extension.version())
                .putAny("comment", extension.comment());
    }
}

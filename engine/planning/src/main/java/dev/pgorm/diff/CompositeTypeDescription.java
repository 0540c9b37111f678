package dev.pgorm.diff;

import dev.pgorm.ir.CompositeType;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;

/** The attributes of a composite type; their order counts. */
final class CompositeTypeDescription {

    private CompositeTypeDescription() {}

    static void describe(CompositeType type, Attributes attributes) {
        List<Identifier> order =
                type.attributes().stream().map(CompositeType.Attribute::name).toList();
        attributes.identifiers("attributes", order);
        for (CompositeType.Attribute attribute : type.attributes()) {
            String name = "attribute " + SqlWriter.quote(attribute.name());
            attributes.put(name, attribute.type().sql());
            attributes.putAny(name + " collation", attribute.collation().map(SqlWriter::quote));
            attributes.putAny(name + " comment", attribute.comment());
        }
    }
}

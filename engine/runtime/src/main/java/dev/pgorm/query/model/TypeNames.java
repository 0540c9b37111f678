package dev.pgorm.query.model;

import dev.pgorm.ir.sql.Identifier;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of types as the server writes them. */
final class TypeNames {

    private static final Pattern SCHEMA = Pattern.compile("([^\".(]+|\"(?:[^\"]|\"\")+\")\\..*");

    private TypeNames() {}

    /** The schema in the name of a type: {@code ext} of {@code ext.geometry(Point,4326)}. */
    static Optional<Identifier> schemaOf(String type) {
        Matcher name = SCHEMA.matcher(type);
        if (!name.matches()) {
            return Optional.empty();
        }
        String schema = name.group(1);
        return Optional.of(Identifier.of(
                schema.startsWith("\"")
                        ? schema.substring(1, schema.length() - 1).replace("\"\"", "\"")
                        : schema));
    }
}

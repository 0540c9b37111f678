package dev.pgorm.lang.validate;

import dev.pgorm.ir.sql.DottedName;
import dev.pgorm.lang.ast.Name;
import java.util.List;
import java.util.Optional;

/**
 * A name as SQL has them: alone or behind a schema, in quotes where it is odd, case kept.
 *
 * @param schema the schema, where there is one
 * @param name the name itself
 */
record SqlName(Optional<String> schema, String name) {

    /** Between schema and name; no name contains it. */
    private static final String SEPARATOR = "\0";

    /** The name of a block or type, whose parts are joined by dots; empty where there are more than two. */
    static Optional<SqlName> of(Name name) {
        return name.quoted() ? Optional.of(new SqlName(Optional.empty(), name.text())) : of(name.text());
    }

    /** The name in a text such as {@code ext."odd name"}; empty where it has more than two parts, or an empty one. */
    static Optional<SqlName> of(String text) {
        List<String> parts = DottedName.parts(text);
        if (parts.size() > 2 || parts.stream().anyMatch(String::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(
                parts.size() == 1
                        ? new SqlName(Optional.empty(), parts.getFirst())
                        : new SqlName(Optional.of(parts.getFirst()), parts.getLast()));
    }

    /** What tells it from other names of types; a name alone is itself. */
    String key() {
        return schema.map(each -> each + SEPARATOR + name).orElse(name);
    }

    /** The key as it is shown. */
    static String shown(String key) {
        return key.replace(SEPARATOR, ".");
    }
}

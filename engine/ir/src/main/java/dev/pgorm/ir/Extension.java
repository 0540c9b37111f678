package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import java.util.Optional;

/**
 * An installed extension (PostgreSQL: CREATE EXTENSION).
 *
 * @param name the extension's name
 * @param schema where its objects live; empty = not stated (CREATE EXTENSION decides)
 * @param version the version; empty = not stated (the server's default)
 * @param comment the text of its comment, unless it is the one that the extension itself brings
 */
public record Extension(
        Identifier name, Optional<Identifier> schema, Optional<String> version, Optional<String> comment)
        implements CatalogObject {

    @Override
    public ObjectAddress address() {
        return ObjectAddress.global(ObjectKind.EXTENSION, name.value());
    }
}

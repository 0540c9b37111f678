package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import java.util.Optional;

/** A schema (PostgreSQL: CREATE SCHEMA). */
public record Schema(Identifier name, Optional<String> comment) implements CatalogObject {

    @Override
    public ObjectAddress address() {
        return ObjectAddress.global(ObjectKind.SCHEMA, name.value());
    }
}

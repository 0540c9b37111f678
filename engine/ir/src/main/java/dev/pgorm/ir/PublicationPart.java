package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import java.util.Optional;

/** What a publication publishes: a table or a schema. It is put in and taken out by itself. */
public sealed interface PublicationPart extends Definition permits PublishedTable, PublishedSchema {

    /** The publication. */
    Identifier publication();

    /** The address of the publication. */
    default ObjectAddress publicationAddress() {
        return ObjectAddress.global(DefinitionKind.PUBLICATION, publication().value());
    }

    @Override
    default Optional<ObjectAddress> owner() {
        return Optional.of(publicationAddress());
    }

    @Override
    default Optional<String> comment() {
        return Optional.empty();
    }

    /** It has no comment. */
    @Override
    default Definition withComment(Optional<String> other) {
        return this;
    }
}

package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import java.util.List;

/**
 * A schema of which a publication publishes every table (ALTER PUBLICATION … ADD TABLES IN SCHEMA, from PostgreSQL 15).
 *
 * @param publication the publication
 * @param schema the schema
 */
public record PublishedSchema(Identifier publication, Identifier schema) implements PublicationPart {

    @Override
    public ObjectAddress address() {
        return new ObjectAddress(DefinitionKind.PUBLISHED_SCHEMA, "", publication.value(), schema.value());
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of(ObjectAddress.global(ObjectKind.SCHEMA, schema.value()));
    }

    @Override
    public PublishedSchema renamed(NewNames names) {
        return new PublishedSchema(
                Identifier.of(names.address(publicationAddress()).name()),
                Identifier.of(names.address(references().getFirst()).name()));
    }
}

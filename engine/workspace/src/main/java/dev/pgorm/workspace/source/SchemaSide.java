package dev.pgorm.workspace.source;

import dev.pgorm.lang.model.SchemaModel;

/**
 * A side that is a schema.
 *
 * @param side what it means to a database
 * @param model what it declares
 */
public record SchemaSide(Side side, SchemaModel model) {}

package dev.pgorm.expression.check;

import java.util.List;

/**
 * An enum of the schema, before one of its values is named.
 *
 * @param name its class
 * @param schemaName what it is called in the schema
 */
record EnumType(String name, String schemaName, List<EnumLabel> labels) {}

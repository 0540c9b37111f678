package dev.pgorm.expression.check;

import dev.pgorm.query.model.SqlEnum;

/**
 * A value of an enum of the schema.
 *
 * @param enumName the enum's class
 * @param enumSchemaName what the enum is called in the schema
 * @param type its type in SQL
 * @param name what the value is called in Java
 * @param schemaName what it is called in the schema
 * @param label the value as the database writes it
 */
record EnumLabel(String enumName, String enumSchemaName, String type, String name, String schemaName, String label)
        implements SqlEnum {}

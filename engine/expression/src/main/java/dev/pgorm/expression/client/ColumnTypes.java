package dev.pgorm.expression.client;

import dev.pgorm.lang.lower.FieldTypes;
import dev.pgorm.lang.model.Field;
import dev.pgorm.query.model.BuiltInTypes;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.SqlEnum;
import dev.pgorm.query.model.ValueType;

/** What the builder knows of the type of a field's column. */
final class ColumnTypes {

    private final FieldTypes types;

    ColumnTypes(FieldTypes types) {
        this.types = types;
    }

    ValueType of(Field.Scalar field) {
        String sql = types.sql(field);
        boolean array = sql.endsWith("[]");
        String element = array ? sql.substring(0, sql.indexOf("[]", sql.lastIndexOf('"') + 1)) : sql;
        ValueType type = field.type() instanceof Field.FieldType.Enumeration
                ? ValueType.simple(Family.ENUM, element, SqlEnum.class)
                : BuiltInTypes.of(element);
        return array ? ValueType.arrayOf(type) : type;
    }
}

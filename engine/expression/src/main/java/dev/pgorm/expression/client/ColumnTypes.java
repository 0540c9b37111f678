package dev.pgorm.expression.client;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.lang.lower.FieldTypes;
import dev.pgorm.lang.model.Field;
import dev.pgorm.query.model.BuiltInTypes;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.SqlEnum;
import dev.pgorm.query.model.ValueType;
import java.util.Optional;

/** What the builder knows of the type of a field's column. */
final class ColumnTypes {

    private final FieldTypes types;
    private final Optional<String> vectors;

    /**
     * The types of a schema.
     *
     * @param vectors the schema that the extension of vectors is declared in; empty where none is said
     */
    ColumnTypes(FieldTypes types, Optional<String> vectors) {
        this.types = types;
        this.vectors = vectors;
    }

    ValueType of(Field.Scalar field) {
        String sql = types.sql(field);
        boolean array = sql.endsWith("[]");
        String element = array ? sql.substring(0, sql.indexOf("[]", sql.lastIndexOf('"') + 1)) : sql;
        ValueType type = field.type() instanceof Field.FieldType.Enumeration
                ? ValueType.simple(Family.ENUM, element, SqlEnum.class)
                : BuiltInTypes.of(element);
        if (type.family() == Family.VECTOR && type.sql().startsWith("vector")) {
            // operators of the type are where the extension is declared to be
            type = ValueType.vector(
                    vectors.map(each -> qualified(each, element)).orElse(element));
        }
        return array ? ValueType.arrayOf(type) : type;
    }

    private static String qualified(String schema, String type) {
        return new SqlWriter().identifier(Identifier.of(schema)).sql("." + type).toString();
    }
}

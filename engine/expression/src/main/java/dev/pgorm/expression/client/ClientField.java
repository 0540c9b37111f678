package dev.pgorm.expression.client;

import dev.pgorm.lang.model.Field;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.ValueType;

/**
 * A field with a column, in Java.
 *
 * @param name what it is called
 * @param field what the schema says of it
 * @param type the type of its values
 * @param held what its values are of in the schema, or the elements of its arrays: of a domain what that is over
 */
public record ClientField(String name, Field.Scalar field, ValueType type, Field.FieldType held) {

    /** How many lists are around a value: 0 unless the column holds arrays. */
    public int dimensions() {
        return type.family() == Family.ARRAY ? Math.max(1, field.dimensions()) : 0;
    }

    /** The type of a value without the lists around it. */
    public ValueType elementType() {
        return dimensions() == 0 ? type : type.element().orElse(type);
    }
}

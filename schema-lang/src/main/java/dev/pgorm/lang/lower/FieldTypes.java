package dev.pgorm.lang.lower;

import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.SchemaModel;

/** The types of columns in PostgreSQL's words, for who wants to show them. */
public final class FieldTypes {

    private final ColumnTypes types;

    /** The types of a schema's columns. */
    public FieldTypes(SchemaModel schema) {
        this.types = new ColumnTypes(new Names(schema));
    }

    /** The type of a field's column as SQL writes it. */
    public String sql(Field.Scalar field) {
        SqlWriter writer = new SqlWriter();
        types.of(field).write(writer);
        return writer.toString();
    }

    /** The type that a field type stands for, or that of arrays of it. */
    public TypeReference of(Field.FieldType type, boolean array) {
        return types.of(type, array);
    }
}

package dev.pgorm.generate.java;

import dev.pgorm.expression.client.ClientComposite;
import dev.pgorm.expression.client.ClientEnum;
import dev.pgorm.expression.client.ClientField;
import dev.pgorm.expression.client.ClientSchema;
import dev.pgorm.lang.model.Field;
import dev.pgorm.query.model.ValueType;
import java.util.List;
import java.util.Optional;

/** What the values of fields are in Java. */
final class FieldTypes {

    private static final List<JavaType.Primitive> PRIMITIVES = List.of(
            new JavaType.Primitive("boolean", Boolean.class),
            new JavaType.Primitive("short", Short.class),
            new JavaType.Primitive("int", Integer.class),
            new JavaType.Primitive("long", Long.class),
            new JavaType.Primitive("float", Float.class),
            new JavaType.Primitive("double", Double.class));

    private final ClientSchema schema;
    private final ClassNames names;

    FieldTypes(ClientSchema schema, ClassNames names) {
        this.schema = schema;
        this.names = names;
    }

    /** The enum that a field's values are of, or that its elements are of. */
    Optional<ClientEnum> enumeration(ClientField field) {
        return field.held() instanceof Field.FieldType.Enumeration type
                ? schema.enumeration(type.enumName())
                : Optional.empty();
    }

    /** The composite type that a field's values are of, or that its elements are of. */
    Optional<ClientComposite> composite(ClientField field) {
        return field.held() instanceof Field.FieldType.CompositeType type
                ? schema.composite(type.compositeName())
                : Optional.empty();
    }

    /** Whether a row always has a value in a field. */
    static boolean isRequired(ClientField field) {
        return field.field().notNull() || field.field().arity() == Field.Arity.REQUIRED;
    }

    /** What a row has in a field. */
    JavaType value(ClientField field) {
        return isRequired(field) ? unboxed(present(field)) : present(field).orNull();
    }

    /** What a value is that is there, as an object. */
    JavaType present(ClientField field) {
        JavaType type = element(field);
        for (int i = 0; i < field.dimensions(); i++) {
            type = JavaType.Declared.of(List.class, type.orNull());
        }
        return type;
    }

    /** A value without the lists around it, as an object. */
    JavaType element(ClientField field) {
        Optional<TypeName> declared = enumeration(field)
                .map(each -> names.in(each.className()))
                .or(() -> composite(field).map(each -> names.in(each.className())));
        return declared.<JavaType>map(JavaType.Declared::of).orElseGet(() -> builtIn(field.elementType()));
    }

    /** What the query builder takes a value for: composite types are texts to it. */
    JavaType inQueries(ClientField field) {
        return composite(field).isPresent() ? builtIn(field.elementType()) : element(field);
    }

    /** The class of a value of a type that the server has. */
    static JavaType builtIn(ValueType type) {
        return type.javaClass() == byte[].class ? new JavaType.Bytes(false) : JavaType.Declared.of(type.javaClass());
    }

    /** A primitive type instead of the class that stands for it. */
    static JavaType unboxed(JavaType type) {
        return PRIMITIVES.stream()
                .filter(each -> JavaType.Declared.of(each.box()).equals(type))
                .<JavaType>map(each -> each)
                .findFirst()
                .orElse(type);
    }
}

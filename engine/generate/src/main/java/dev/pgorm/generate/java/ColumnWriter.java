package dev.pgorm.generate.java;

import dev.pgorm.expression.client.ClientComposite;
import dev.pgorm.expression.client.ClientField;
import dev.pgorm.query.ArrayColumn;
import dev.pgorm.query.BitColumn;
import dev.pgorm.query.CompositeColumn;
import dev.pgorm.query.ConditionColumn;
import dev.pgorm.query.HalfVectorColumn;
import dev.pgorm.query.JsonColumn;
import dev.pgorm.query.NumberColumn;
import dev.pgorm.query.PlainColumn;
import dev.pgorm.query.RangeColumn;
import dev.pgorm.query.SparseVectorColumn;
import dev.pgorm.query.TemporalColumn;
import dev.pgorm.query.TextColumn;
import dev.pgorm.query.TsQueryColumn;
import dev.pgorm.query.TsVectorColumn;
import dev.pgorm.query.UnorderedArrayColumn;
import dev.pgorm.query.UnorderedColumn;
import dev.pgorm.query.VectorColumn;
import dev.pgorm.query.model.Aggregates;
import dev.pgorm.query.model.BuiltInTypes;
import dev.pgorm.query.model.ExtensionType;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.query.model.VectorKind;
import java.util.Optional;

/** The columns of a table: their classes, how they are declared, how they are read. */
final class ColumnWriter {

    private final ClassNames names;
    private final FieldTypes types;

    ColumnWriter(ClassNames names, FieldTypes types) {
        this.names = names;
        this.types = types;
    }

    /** The class of a column, as {@link dev.pgorm.query.Table} chooses it. */
    JavaType type(ClientField field) {
        Optional<ClientComposite> composite = single(field);
        if (composite.isPresent()) {
            return JavaType.Declared.of(CompositeColumn.class, JavaType.Declared.of(names.fields(composite.get())));
        }
        return switch (field.type().family()) {
            case BOOLEAN -> JavaType.Declared.of(ConditionColumn.class);
            case INTEGER, DECIMAL, FLOAT -> numbers(field.type());
            case TEXT -> JavaType.Declared.of(TextColumn.class);
            case DATE, TIME, TIMESTAMP, INSTANT, INTERVAL ->
                JavaType.Declared.of(TemporalColumn.class, types.inQueries(field));
            case JSON -> JavaType.Declared.of(JsonColumn.class);
            case ARRAY ->
                JavaType.Declared.of(
                        BuiltInTypes.isComparable(field.type()) ? ArrayColumn.class : UnorderedArrayColumn.class,
                        types.inQueries(field));
            case RANGE ->
                JavaType.Declared.of(
                        RangeColumn.class,
                        FieldTypes.builtIn(field.type().element().orElseThrow()));
            case TSVECTOR -> JavaType.Declared.of(TsVectorColumn.class);
            case TSQUERY -> JavaType.Declared.of(TsQueryColumn.class);
            case VECTOR -> JavaType.Declared.of(vectorClass(field.type()));
            case EXTENSION -> JavaType.Declared.of(extension(field).columnClass());
            case UUID, BYTES, ENUM -> JavaType.Declared.of(PlainColumn.class, types.inQueries(field));
            case OTHER ->
                JavaType.Declared.of(
                        BuiltInTypes.isComparable(field.type()) ? PlainColumn.class : UnorderedColumn.class,
                        types.inQueries(field));
        };
    }

    /** What an extension says of the type of a field's values. */
    private static ExtensionType<?, ?> extension(ClientField field) {
        return field.elementType().extension().orElseThrow();
    }

    /** The composite type of a field that holds one value of it. */
    private Optional<ClientComposite> single(ClientField field) {
        return field.type().family() == Family.ARRAY ? Optional.empty() : types.composite(field);
    }

    /** Its numbers, their sums and their averages. */
    private static JavaType numbers(ValueType type) {
        return JavaType.Declared.of(
                NumberColumn.class,
                FieldTypes.builtIn(type),
                FieldTypes.builtIn(Aggregates.sum(type)),
                FieldTypes.builtIn(Aggregates.average(type)));
    }

    /** The method that declares a column of numbers is called as its type. */
    private static String numberMethod(ValueType type) {
        return type.equals(ValueType.DOUBLE) ? "doublePrecision" : type.sql();
    }

    private static Class<?> vectorClass(ValueType type) {
        return switch (VectorKind.of(type)) {
            case VECTOR -> VectorColumn.class;
            case HALF -> HalfVectorColumn.class;
            case SPARSE -> SparseVectorColumn.class;
            case BITS -> BitColumn.class;
        };
    }

    private static String vectorMethod(ValueType type) {
        return switch (VectorKind.of(type)) {
            case VECTOR -> "vector";
            case HALF -> "halfVector";
            case SPARSE -> "sparseVector";
            case BITS -> "bits";
        };
    }

    /** The names of the extension's own types say where it is, that of bits does not. */
    private static String vectorSchema(ValueType type) {
        return VectorKind.of(type) == VectorKind.BITS
                ? type.operators()
                        .map(each -> ", " + JavaText.literal(each.value()))
                        .orElse("")
                : "";
    }

    /** The call that declares a column. */
    String declaration(ClientField field, JavaSource source) {
        String start = JavaText.literal(field.name()) + ", "
                + JavaText.literal(field.field().columnName());
        String type = JavaText.literal(field.elementType().sql());
        String constants = types.enumeration(field)
                .map(each -> ", " + source.name(names.in(each.className())) + ".class")
                .orElse("");
        Optional<ClientComposite> composite = single(field);
        if (composite.isPresent()) {
            return "composite(" + start + ", " + type + ", " + source.name(names.fields(composite.get())) + "::new)";
        }
        return switch (field.type().family()) {
            case BOOLEAN -> "condition(" + start + ")";
            case INTEGER, DECIMAL, FLOAT -> numberMethod(field.type()) + "(" + start + ")";
            case TEXT -> "text(" + start + ", " + type + ")";
            case DATE, TIME, TIMESTAMP, INSTANT, INTERVAL -> "temporal(" + start + ", " + type + ")";
            case JSON -> "json(" + start + ", " + type + ")";
            case ARRAY ->
                arrayMethod(field) + "(" + start + ", " + type + constants + extensionType(field, source) + ")";
            case RANGE -> "range(" + start + ", " + type + ")";
            case TSVECTOR -> "tsVector(" + start + ")";
            case TSQUERY -> "tsQuery(" + start + ")";
            case VECTOR -> vectorMethod(field.type()) + "(" + start + ", " + type + vectorSchema(field.type()) + ")";
            case EXTENSION -> "extension(" + start + ", " + type + extensionType(field, source) + ")";
            case ENUM ->
                (field.type().overDomain() ? "enumerationOfDomain(" : "enumeration(") + start + ", " + type + constants
                        + ")";
            case UUID, BYTES -> "plain(" + start + ", " + type + ")";
            case OTHER ->
                (BuiltInTypes.isComparable(field.type()) ? "plain(" : "unordered(") + start + ", " + type + ")";
        };
    }

    private static String arrayMethod(ClientField field) {
        if (field.elementType().family() == Family.EXTENSION) {
            return "extensionArray";
        }
        if (!BuiltInTypes.isComparable(field.type())) {
            return "unorderedArray";
        }
        return field.type().overDomain() ? "arrayOfDomain" : "array";
    }

    /** The last argument of a call that is about a type of an extension; empty for others. */
    static String extensionType(ClientField field, JavaSource source) {
        return field.elementType()
                .extension()
                .map(each -> ", new " + source.name(each.getClass()) + "()")
                .orElse("");
    }

    /** The expression that reads the value from {@code row}. */
    String reading(ClientField field, JavaSource source) {
        return reading(field, !FieldTypes.isRequired(field), "row", source);
    }

    /** The expression that reads the value from a row that is called so. */
    String reading(ClientField field, boolean nullable, String row, JavaSource source) {
        String orNull = nullable ? "OrNull" : "";
        String codec = types.composite(field)
                .map(each -> "new " + source.name(names.type(each)) + "()")
                .orElse("");
        if (field.type().family() != Family.ARRAY) {
            String constants = types.enumeration(field)
                    .map(each -> "labels(" + source.name(names.in(each.className())) + ".class)")
                    .orElse("");
            String held = field.type().family() == Family.EXTENSION
                    ? source.name(extension(field).javaClass()) + ".class"
                    : constants;
            String value = row + "." + method(field.type()) + orNull + "(" + held + ")";
            return codec.isEmpty() ? value : "composite" + orNull + "(" + value + ", " + codec + ")";
        }
        String array = row + ".array" + orNull + "(" + codec + ")";
        return field.dimensions() > 1 && !codec.isEmpty() ? "nested" + orNull + "(" + array + ")" : array;
    }

    /** The method of {@link dev.pgorm.query.RowReader} that gives values of a type. */
    static String method(ValueType type) {
        return switch (type.family()) {
            case BOOLEAN -> "bool";
            case INTEGER -> integer(type);
            case DECIMAL -> "decimal";
            case FLOAT -> type.javaClass() == Float.class ? "real" : "doublePrecision";
            case DATE -> "date";
            case TIME -> "time";
            case TIMESTAMP -> "timestamp";
            case INSTANT -> "instant";
            case UUID -> "uuid";
            case BYTES -> "bytes";
            case JSON -> "json";
            case ENUM -> "enumeration";
            case ARRAY -> "array";
            case EXTENSION -> "extension";
            case TEXT, INTERVAL, RANGE, TSVECTOR, TSQUERY, VECTOR, OTHER -> "text";
        };
    }

    private static String integer(ValueType type) {
        if (type.javaClass() == Short.class) {
            return "smallint";
        }
        return type.javaClass() == Integer.class ? "integer" : "bigint";
    }
}

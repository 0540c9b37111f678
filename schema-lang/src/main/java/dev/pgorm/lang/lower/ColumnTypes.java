package dev.pgorm.lang.lower;

import dev.pgorm.ir.SequenceOptions.SequenceType;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Field.FieldType;
import dev.pgorm.lang.model.Field.NativeType;
import dev.pgorm.lang.model.Field.PrismaScalar;
import java.util.Locale;
import java.util.Optional;

/** The data type of a field's column. */
final class ColumnTypes {

    private final Names names;

    ColumnTypes(Names names) {
        this.names = names;
    }

    TypeReference of(Field.Scalar field) {
        return of(field.type(), field.arity() == Field.Arity.LIST);
    }

    private TypeReference of(FieldType type, boolean array) {
        return switch (type) {
            case FieldType.Prisma prisma ->
                BuiltInTypes.parse(
                        prisma.nativeType().map(ColumnTypes::sql).orElseGet(() -> defaultSql(prisma.scalar())), array);
            case FieldType.Enumeration enumeration ->
                names.enumeration(enumeration.enumName())
                        .<TypeReference>map(found -> new TypeReference.Named(Names.of(found), "", array))
                        .orElseGet(() -> new TypeReference.Written(enumeration.enumName(), array));
            case FieldType.CompositeType composite ->
                names.composite(composite.compositeName())
                        .<TypeReference>map(found -> new TypeReference.Named(Names.of(found), "", array))
                        .orElseGet(() -> new TypeReference.Written(composite.compositeName(), array));
            case FieldType.Unsupported unsupported -> BuiltInTypes.parse(unsupported.sql(), array);
            case FieldType.Native nativeType -> BuiltInTypes.parse(nativeType.sql(), array);
        };
    }

    /** The sequence type that {@code autoincrement()} gives a column of this type; empty where it gives none. */
    static Optional<SequenceType> sequenceType(TypeReference type) {
        if (!(type instanceof TypeReference.BuiltIn builtIn) || builtIn.array()) {
            return Optional.empty();
        }
        return switch (builtIn.spelling()) {
            case "smallint" -> Optional.of(SequenceType.SMALLINT);
            case "integer" -> Optional.of(SequenceType.INTEGER);
            case "bigint" -> Optional.of(SequenceType.BIGINT);
            default -> Optional.empty();
        };
    }

    private static String defaultSql(PrismaScalar scalar) {
        return switch (scalar) {
            case STRING -> "text";
            case BOOLEAN -> "boolean";
            case INT -> "integer";
            case BIG_INT -> "bigint";
            case FLOAT -> "double precision";
            case DECIMAL -> "numeric(65,30)";
            case DATE_TIME -> "timestamp(3)";
            case JSON -> "jsonb";
            case BYTES -> "bytea";
        };
    }

    private static String sql(NativeType type) {
        String name = type.name().equals("DoublePrecision")
                ? "double precision"
                : type.name().toLowerCase(Locale.ROOT);
        return type.arguments().isEmpty() ? name : name + "(" + String.join(",", type.arguments()) + ")";
    }
}

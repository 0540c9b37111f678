package dev.pgorm.lang.lower;

import dev.pgorm.ir.SequenceOptions.SequenceType;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.lang.model.EnumDeclaration;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Field.FieldType;
import dev.pgorm.lang.model.Field.NativeType;
import dev.pgorm.lang.model.Field.PrismaScalar;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The data type of a field's column. */
final class ColumnTypes {

    private final Names names;
    private final Map<Spelling, TypeReference> parsed = new HashMap<>();

    /** SQL text of a type and whether it is a list: schemas have few, and many columns of each. */
    private record Spelling(String sql, boolean array) {}

    ColumnTypes(Names names) {
        this.names = names;
    }

    TypeReference of(Field.Scalar field) {
        return of(field.type(), field.arity() == Field.Arity.LIST);
    }

    /** The type of a field type, or of an array of it. */
    TypeReference of(FieldType type, boolean array) {
        return switch (type) {
            case FieldType.Prisma prisma ->
                parse(
                        prisma.nativeType().isPresent()
                                ? sql(prisma.nativeType().get())
                                : defaultSql(prisma.scalar()),
                        array);
            case FieldType.Enumeration enumeration -> {
                Optional<EnumDeclaration> found = names.enumeration(enumeration.enumName());
                yield found.isPresent()
                        ? new TypeReference.Named(Names.of(found.get()), "", array)
                        : new TypeReference.Written(enumeration.enumName(), array);
            }
            case FieldType.CompositeType composite ->
                names.composite(composite.compositeName())
                        .<TypeReference>map(found -> new TypeReference.Named(Names.of(found), "", array))
                        .orElseGet(() -> new TypeReference.Written(composite.compositeName(), array));
            case FieldType.Declared declared ->
                names.type(declared.key())
                        .<TypeReference>map(found -> new TypeReference.Named(found, "", array))
                        .orElseGet(() -> new TypeReference.Written(declared.key(), array));
            case FieldType.Unsupported unsupported -> parse(unsupported.sql(), array);
            case FieldType.Native nativeType -> parse(nativeType.sql(), array);
        };
    }

    private TypeReference parse(String sql, boolean array) {
        return parsed.computeIfAbsent(new Spelling(sql, array), each -> BuiltInTypes.parse(each.sql(), each.array()));
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

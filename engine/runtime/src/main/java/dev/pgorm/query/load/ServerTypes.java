package dev.pgorm.query.load;

import dev.pgorm.query.model.BuiltInTypes;
import dev.pgorm.query.model.ValueType;

/** Types by the names that pg_type has for them, where SQL has others. */
public final class ServerTypes {

    private ServerTypes() {}

    /**
     * The type of a name as the driver tells it, which calls an integer column with a sequence by a name that is no type. What is not known here is
     * a text.
     */
    public static ValueType of(String name) {
        if (name.startsWith("_")) {
            return ValueType.arrayOf(of(name.substring(1)));
        }
        if (name.contains("\".\"_")) {
            return ValueType.arrayOf(ValueType.TEXT); // in a schema that is not on the search path
        }
        return switch (name) {
            case "bool" -> ValueType.BOOLEAN;
            case "int2", "smallserial" -> ValueType.SMALLINT;
            case "int4", "serial" -> ValueType.INTEGER;
            case "int8", "bigserial" -> ValueType.BIGINT;
            case "float4" -> ValueType.REAL;
            case "float8" -> ValueType.DOUBLE;
            case "varchar" -> BuiltInTypes.of("character varying");
            case "time" -> ValueType.TIME;
            case "timestamp" -> ValueType.TIMESTAMP;
            case "timestamptz" -> ValueType.INSTANT;
            default -> BuiltInTypes.of(name);
        };
    }

    /** The name of a type; that of an array begins with {@code _}. */
    public static String name(ValueType type) {
        if (type.extension().isPresent()) {
            return type.extension().get().name();
        }
        return type.element().isPresent() && type.sql().endsWith("[]")
                ? "_" + name(type.element().get())
                : switch (type.sql()) {
                    case "boolean" -> "bool";
                    case "smallint" -> "int2";
                    case "integer" -> "int4";
                    case "bigint" -> "int8";
                    case "real" -> "float4";
                    case "double precision" -> "float8";
                    case "character varying" -> "varchar";
                    case "time without time zone" -> "time";
                    case "timestamp without time zone" -> "timestamp";
                    case "timestamp with time zone" -> "timestamptz";
                    default -> type.sql();
                };
    }
}

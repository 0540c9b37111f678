package dev.pgorm.query.load;

import dev.pgorm.query.model.ValueType;

/** Types by the names that pg_type has for them, where SQL has others. */
public final class ServerTypes {

    private ServerTypes() {}

    /** The name of a type; that of an array begins with {@code _}. */
    public static String name(ValueType type) {
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

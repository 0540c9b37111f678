package dev.pgorm.exec;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of a result.
 *
 * @param name its label
 * @param type the PostgreSQL type's name, as the server calls it ({@code int4}, {@code _text})
 * @param category what the type is like, for alignment and for JSON
 */
public record ResultColumn(String name, String type, Category category) {

    /** What values of a type are like. */
    public enum Category {
        /** Integers, numeric and floating point. */
        NUMBER,
        BOOLEAN,
        /** {@code json} and {@code jsonb}. */
        JSON,
        /** Dates, times, timestamps and intervals. */
        TEMPORAL,
        BINARY,
        ARRAY,
        /** Everything else. */
        TEXT
    }

    /** The category of a type, by the server's name for it. */
    public static Category categoryOf(String type) {
        return switch (type) {
            case "int2", "int4", "int8", "oid", "float4", "float8", "numeric" -> Category.NUMBER;
            case "bool" -> Category.BOOLEAN;
            case "json", "jsonb" -> Category.JSON;
            case "date", "time", "timetz", "timestamp", "timestamptz", "interval" -> Category.TEMPORAL;
            case "bytea" -> Category.BINARY;
            default -> type.startsWith("_") ? Category.ARRAY : Category.TEXT;
        };
    }

    static List<ResultColumn> all(ResultSetMetaData metadata) throws SQLException {
        List<ResultColumn> columns = new ArrayList<>();
        for (int i = 1; i <= metadata.getColumnCount(); i++) {
            String type = typeName(metadata.getColumnTypeName(i));
            columns.add(new ResultColumn(metadata.getColumnLabel(i), type, categoryOf(type)));
        }
        return List.copyOf(columns);
    }

    /** The driver calls an integer column with a sequence by a name that is no type. */
    private static String typeName(String fromDriver) {
        return switch (fromDriver) {
            case "smallserial" -> "int2";
            case "serial" -> "int4";
            case "bigserial" -> "int8";
            default -> fromDriver;
        };
    }
}

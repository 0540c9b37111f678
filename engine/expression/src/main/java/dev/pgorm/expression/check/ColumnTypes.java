package dev.pgorm.expression.check;

import dev.pgorm.lang.lower.FieldTypes;
import dev.pgorm.lang.model.Field;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.SqlEnum;
import dev.pgorm.query.model.ValueType;

/** What the builder knows of the type of a field's column. */
final class ColumnTypes {

    private final FieldTypes types;

    ColumnTypes(FieldTypes types) {
        this.types = types;
    }

    ValueType of(Field.Scalar field) {
        String sql = types.sql(field);
        boolean array = sql.endsWith("[]");
        String element = array ? sql.substring(0, sql.indexOf("[]")) : sql;
        ValueType type = field.type() instanceof Field.FieldType.Enumeration
                ? ValueType.simple(Family.ENUM, element, SqlEnum.class)
                : builtIn(withoutModifiers(element), element);
        return array ? ValueType.arrayOf(type) : type;
    }

    private static String withoutModifiers(String sql) {
        int open = sql.indexOf('(');
        return open < 0 || sql.indexOf('"') >= 0 ? sql : sql.substring(0, open) + sql.substring(sql.indexOf(')') + 1);
    }

    /**
     * By the names that {@code format_type} prints.
     *
     * @param written with modifiers, which types that are known by nothing else keep: {@code bit} alone is {@code bit(1)}
     */
    private static ValueType builtIn(String sql, String written) {
        return switch (sql) {
            case "boolean" -> ValueType.BOOLEAN;
            case "smallint" -> ValueType.SMALLINT;
            case "integer" -> ValueType.INTEGER;
            case "bigint" -> ValueType.BIGINT;
            case "numeric" -> ValueType.NUMERIC;
            case "real" -> ValueType.REAL;
            case "double precision" -> ValueType.DOUBLE;
            case "text", "character varying", "citext", "name" -> ValueType.simple(Family.TEXT, sql, String.class);
            // "character" alone is character(1)
            case "character", "bpchar" -> ValueType.simple(Family.TEXT, "bpchar", String.class);
            case "date" -> ValueType.DATE;
            case "time without time zone" -> ValueType.TIME;
            case "timestamp without time zone" -> ValueType.TIMESTAMP;
            case "timestamp with time zone" -> ValueType.INSTANT;
            case "interval" -> ValueType.INTERVAL;
            case "uuid" -> ValueType.UUID;
            case "jsonb" -> ValueType.JSONB;
            case "bytea" -> ValueType.BYTEA;
            case "int4range" -> ValueType.rangeOf(sql, ValueType.INTEGER);
            case "int8range" -> ValueType.rangeOf(sql, ValueType.BIGINT);
            case "numrange" -> ValueType.rangeOf(sql, ValueType.NUMERIC);
            case "daterange" -> ValueType.rangeOf(sql, ValueType.DATE);
            case "tsrange" -> ValueType.rangeOf(sql, ValueType.TIMESTAMP);
            case "tstzrange" -> ValueType.rangeOf(sql, ValueType.INSTANT);
            default -> ValueType.simple(Family.OTHER, written, String.class);
        };
    }
}

package dev.pgorm.query.model;

/** The types that the server has, by the names that {@code format_type} prints. */
public final class BuiltInTypes {

    private BuiltInTypes() {}

    /**
     * The type of a name. What is known by nothing else keeps its modifiers, as {@code bit} alone is {@code bit(1)}, and is a text in Java.
     *
     * @param sql no array
     */
    public static ValueType of(String sql) {
        return switch (withoutModifiers(sql)) {
            case "boolean" -> ValueType.BOOLEAN;
            case "smallint" -> ValueType.SMALLINT;
            case "integer" -> ValueType.INTEGER;
            case "bigint" -> ValueType.BIGINT;
            case "numeric" -> ValueType.NUMERIC;
            case "real" -> ValueType.REAL;
            case "double precision" -> ValueType.DOUBLE;
            case "text" -> ValueType.TEXT;
            case "character varying", "citext", "name" ->
                ValueType.simple(Family.TEXT, withoutModifiers(sql), String.class);
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
            case "tsvector" -> ValueType.TSVECTOR;
            case "tsquery" -> ValueType.TSQUERY;
            case "int4range" -> ValueType.rangeOf(sql, ValueType.INTEGER);
            case "int8range" -> ValueType.rangeOf(sql, ValueType.BIGINT);
            case "numrange" -> ValueType.rangeOf(sql, ValueType.NUMERIC);
            case "daterange" -> ValueType.rangeOf(sql, ValueType.DATE);
            case "tsrange" -> ValueType.rangeOf(sql, ValueType.TIMESTAMP);
            case "tstzrange" -> ValueType.rangeOf(sql, ValueType.INSTANT);
            default ->
                VectorKind.isName(sql) ? ValueType.vector(sql) : ValueType.simple(Family.OTHER, sql, String.class);
        };
    }

    /** Whether the server can put values of a type in order, or arrays of them; types of extensions are taken to be such. */
    public static boolean isComparable(ValueType type) {
        if (type.family() == Family.ARRAY) {
            return isComparable(type.element().orElseThrow());
        }
        if (type.family() == Family.EXTENSION) {
            return false; // the search path may not find its operators
        }
        return switch (withoutModifiers(type.sql())) {
            case "json", "xml", "jsonpath", "point", "line", "lseg", "box", "path", "polygon", "circle" -> false;
            case "aclitem", "cid", "xid", "pg_snapshot", "txid_snapshot" -> false;
            default -> true;
        };
    }

    /**
     * The type without modifiers, for a cast of values that a column takes afterwards: a cast to {@code bit(4)} cuts off what the column would
     * refuse.
     */
    public static ValueType unmodified(ValueType type) {
        if (type.family() == Family.ARRAY && type.element().isPresent()) {
            ValueType array = ValueType.arrayOf(unmodified(type.element().get()));
            return type.overDomain() ? array.ofDomain() : array;
        }
        String sql =
                type.family() == Family.EXTENSION ? withoutLastModifiers(type.sql()) : withoutModifiers(type.sql());
        // bit alone is bit(1), and in quotes a type of any length
        return new ValueType(
                type.family(),
                sql.equals("bit") ? "\"bit\"" : sql,
                type.javaClass(),
                type.element(),
                type.overDomain(),
                type.operators(),
                type.extension());
    }

    /** What an extension's type is called has quotes around its schema at most. */
    private static String withoutLastModifiers(String sql) {
        int open = sql.indexOf('(', sql.lastIndexOf('"') + 1);
        return open < 0 ? sql : sql.substring(0, open);
    }

    /** {@code timestamp(3) with time zone} is {@code timestamp with time zone}; what stands in quotes has no modifiers. */
    private static String withoutModifiers(String sql) {
        int open = sql.indexOf('(');
        return open < 0 || sql.indexOf('"') >= 0 ? sql : sql.substring(0, open) + sql.substring(sql.indexOf(')') + 1);
    }
}

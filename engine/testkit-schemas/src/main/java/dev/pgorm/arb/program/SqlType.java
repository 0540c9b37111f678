package dev.pgorm.arb.program;

import java.util.List;

/**
 * A data type with what is needed to write about its values.
 *
 * @param sql as it stands in a column's definition
 * @param family what can be done with its values
 * @param key of the piece that makes it; empty for PostgreSQL's own
 * @param literals values, as expressions; may be empty
 * @param attribute the name of a composite type's attribute; else empty
 */
record SqlType(String sql, Family family, String key, List<String> literals, String attribute) {

    /** What can be done with values. */
    enum Family {
        INTEGER,
        NUMBER,
        TEXT,
        BOOLEAN,
        TIME,
        JSON,
        ARRAY,
        RANGE,
        ENUM,
        COMPOSITE,
        UUID,
        DOCUMENT,
        BYTES
    }

    static final SqlType INT = builtin("integer", Family.INTEGER, "0", "42");
    static final SqlType TEXT = builtin("text", Family.TEXT, "''", "'it''s'", "'back\\slash'");

    static final List<SqlType> BUILTIN = List.of(
            INT,
            TEXT,
            builtin("bigint", Family.INTEGER, "7"),
            builtin("smallint", Family.INTEGER, "1"),
            builtin("numeric(10,2)", Family.NUMBER, "0.5", "100"),
            builtin("double precision", Family.NUMBER, "1.5"),
            builtin("character varying(20)", Family.TEXT, "'v'", "'it''s'"),
            builtin("character(3)", Family.TEXT, "'abc'"),
            builtin("boolean", Family.BOOLEAN, "true", "false"),
            builtin("date", Family.TIME, "'2020-01-01'::date", "CURRENT_DATE"),
            builtin("timestamp with time zone", Family.TIME, "now()"),
            builtin("timestamp(3) without time zone", Family.TIME, "'2020-01-01 10:00'::timestamp"),
            builtin("interval", Family.TIME, "'1 day'::interval"),
            builtin("jsonb", Family.JSON, "'{\"a\": 1}'::jsonb", "'{}'::jsonb"),
            builtin("uuid", Family.UUID, "gen_random_uuid()"),
            builtin("integer[]", Family.ARRAY, "'{1,2}'::integer[]", "ARRAY[1, 2]"),
            builtin("text[]", Family.ARRAY, "'{}'::text[]"),
            builtin("int4range", Family.RANGE, "int4range(1, 5)"),
            builtin("tstzrange", Family.RANGE),
            builtin("tsvector", Family.DOCUMENT, "to_tsvector('simple'::regconfig, 'a b')"),
            builtin("bytea", Family.BYTES, "'\\x00'::bytea"));

    private static SqlType builtin(String sql, Family family, String... literals) {
        return new SqlType(sql, family, "", List.of(literals), "");
    }

    SqlType array() {
        return new SqlType(sql + "[]", Family.ARRAY, key, List.of("'{}'::" + sql + "[]"), "");
    }

    /** Whether a B-tree takes it whatever it is made of. */
    boolean ordered() {
        return switch (family) {
            case INTEGER, NUMBER, TEXT, BOOLEAN, TIME, UUID, ENUM, BYTES -> true;
            case JSON, ARRAY, RANGE, COMPOSITE, DOCUMENT -> false;
        };
    }

    /** Whether it has a collation of its own to choose. */
    boolean collatable() {
        return family == Family.TEXT;
    }
}

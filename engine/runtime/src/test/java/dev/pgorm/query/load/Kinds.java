package dev.pgorm.query.load;

import dev.pgorm.query.RowReader;
import dev.pgorm.query.model.BuiltInTypes;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.SqlEnum;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values of types of every kind, with what reads them and what the server shows for them. */
final class Kinds {

    /** Makes the types that the server does not have. */
    static final String SCRIPT = "CREATE TYPE pair AS (a int, b text);"
            + "CREATE TYPE shade AS ENUM ('dark', 'light');"
            + "CREATE DOMAIN share AS numeric CHECK (VALUE BETWEEN 0 AND 1)";

    private Kinds() {}

    /** An enum. */
    enum Shade implements SqlEnum {
        DARK,
        LIGHT;

        @Override
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Values of a type, how they are read, and what the server shows for them. */
    record Kind(
            String sql,
            ValueType type,
            List<?> values,
            Function<RowReader, @Nullable Object> reader,
            List<String> shown) {
        @Override
        public String toString() {
            return sql;
        }
    }

    static Stream<Kind> all() {
        OffsetDateTime moment = OffsetDateTime.of(2024, 2, 29, 23, 59, 59, 123_456_000, ZoneOffset.UTC);
        return Stream.of(
                kind("boolean", ValueType.BOOLEAN, RowReader::boolOrNull, "true,false", true, false),
                kind(
                        "smallint",
                        ValueType.SMALLINT,
                        RowReader::smallintOrNull,
                        "-32768,0,32767",
                        Short.MIN_VALUE,
                        (short) 0,
                        Short.MAX_VALUE),
                kind(
                        "integer",
                        ValueType.INTEGER,
                        RowReader::integerOrNull,
                        "-2147483648,0,2147483647",
                        Integer.MIN_VALUE,
                        0,
                        Integer.MAX_VALUE),
                kind(
                        "bigint",
                        ValueType.BIGINT,
                        RowReader::bigintOrNull,
                        "-9223372036854775808,0,9223372036854775807",
                        Long.MIN_VALUE,
                        0L,
                        Long.MAX_VALUE),
                kind(
                        "real",
                        ValueType.REAL,
                        RowReader::realOrNull,
                        "0.1,1e-45,NaN,Infinity,0",
                        0.1f,
                        Float.MIN_VALUE,
                        Float.NaN,
                        Float.POSITIVE_INFINITY,
                        0f),
                kind(
                        "double precision",
                        ValueType.DOUBLE,
                        RowReader::doublePrecisionOrNull,
                        "0.30000000000000004,5e-324,-Infinity",
                        0.1 + 0.2,
                        Double.MIN_VALUE,
                        Double.NEGATIVE_INFINITY),
                kind(
                        "numeric(38,10)",
                        ValueType.NUMERIC,
                        RowReader::decimalOrNull,
                        "1234567890123456789012345678.0123456789,0.0000000001",
                        new BigDecimal("1234567890123456789012345678.0123456789"),
                        new BigDecimal("0.0000000001")),
                kind(
                        "text",
                        ValueType.TEXT,
                        RowReader::textOrNull,
                        null,
                        "",
                        "NULL",
                        "{}",
                        "a\"b\\c'd,e;--",
                        "\u00e4\ud83d\ude00\n\t",
                        "$1 ?"),
                kind(
                        "uuid",
                        ValueType.UUID,
                        RowReader::uuidOrNull,
                        "00000000-0000-0000-0000-000000000001",
                        new UUID(0, 1)),
                kind(
                        "date",
                        ValueType.DATE,
                        RowReader::dateOrNull,
                        "2024-02-29,infinity,-infinity,0044-03-15 BC,12345-01-01",
                        LocalDate.of(2024, 2, 29),
                        LocalDate.MAX,
                        LocalDate.MIN,
                        LocalDate.of(-43, 3, 15),
                        LocalDate.of(12345, 1, 1)),
                kind(
                        "time",
                        ValueType.TIME,
                        RowReader::timeOrNull,
                        "00:00:00,23:59:59.999999,24:00:00",
                        LocalTime.MIDNIGHT,
                        LocalTime.of(23, 59, 59, 999_999_000),
                        LocalTime.MAX),
                kind(
                        "timestamp",
                        ValueType.TIMESTAMP,
                        RowReader::timestampOrNull,
                        "2024-02-29 23:59:59.123456,infinity,-infinity,0044-03-15 12:00:00 BC",
                        moment.toLocalDateTime(),
                        LocalDateTime.MAX,
                        LocalDateTime.MIN,
                        LocalDateTime.of(-43, 3, 15, 12, 0)),
                kind(
                        "timestamptz",
                        ValueType.INSTANT,
                        RowReader::instantOrNull,
                        "2024-02-29 23:59:59.123456+00,infinity,-infinity",
                        moment,
                        OffsetDateTime.MAX,
                        OffsetDateTime.MIN),
                kind(
                        "interval",
                        ValueType.INTERVAL,
                        RowReader::textOrNull,
                        "1 year 2 mons 3 days 04:05:06.000007",
                        "1 year 2 mons 3 days 04:05:06.000007"),
                kind(
                        "jsonb",
                        ValueType.JSONB,
                        RowReader::jsonOrNull,
                        null,
                        new Json("{\"a\": [1, \"x\\\"y\"]}"),
                        new Json("null"),
                        new Json("0.10")),
                kind("bytea", ValueType.BYTEA, RowReader::bytesOrNull, "\\x,\\x00ff275c", new byte[0], new byte[] {
                    0, -1, 39, 92
                }),
                kind(
                        "int4range",
                        ValueType.rangeOf("int4range", ValueType.INTEGER),
                        RowReader::textOrNull,
                        null,
                        "[1,5)",
                        "empty",
                        "(,)"),
                kind("bit(4)", BuiltInTypes.of("bit(4)"), RowReader::textOrNull, "0101", "0101"),
                kind(
                        "json",
                        BuiltInTypes.of("json"),
                        RowReader::textOrNull,
                        null,
                        "{\"a\" : 1.0, \"a\":  null}",
                        "\"\\u0041\""),
                kind("varchar(5)", BuiltInTypes.of("character varying(5)"), RowReader::textOrNull, null, "abcd ", ""),
                kind("char(3)", BuiltInTypes.of("character(3)"), RowReader::textOrNull, null, "a  "),
                kind("inet", BuiltInTypes.of("inet"), RowReader::textOrNull, null, "10.0.0.1/8", "::1"),
                kind(
                        "shade",
                        ValueType.enumeration("public.shade", Shade.class),
                        row -> row.enumerationOrNull(label -> Shade.valueOf(label.toUpperCase(Locale.ROOT))),
                        "dark,light",
                        Shade.DARK,
                        Shade.LIGHT),
                kind("share", BuiltInTypes.of("share"), RowReader::textOrNull, "0.25", "0.25"),
                kind(
                        "pair",
                        ValueType.simple(Family.OTHER, "pair", String.class),
                        RowReader::textOrNull,
                        null,
                        "(1,\"a \"\"b\"\"\")",
                        "(,)"));
    }

    private static Kind kind(
            String sql,
            ValueType type,
            Function<RowReader, @Nullable Object> reader,
            @Nullable String shown,
            Object... values) {
        List<String> texts = new ArrayList<>();
        if (shown != null) {
            texts.addAll(List.of(shown.split(",")));
        }
        return new Kind(sql, type, List.of(values), reader, texts);
    }
}

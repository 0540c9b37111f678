package dev.pgorm.generate.typescript;

/** What PostgreSQL's own types are in TypeScript. Nothing is lost on the way: what JavaScript's numbers and dates cannot hold is text. */
final class BuiltInValues {

    /** A text, as which PostgreSQL gives and takes every type. */
    static final Value TEXT = value("string", "string", reader("readText", RuntimeFiles.TEXT));

    private static final Value BOOLEAN = value("boolean", "boolean", reader("readBoolean", RuntimeFiles.TEXT));
    private static final Value NUMBER = value("number", "number", reader("readNumber", RuntimeFiles.TEXT));
    private static final Value BIGINT = value("bigint", "bigint", reader("readBigint", RuntimeFiles.TEXT));
    private static final Value NUMERIC =
            value("string", "string | number | bigint", reader("readText", RuntimeFiles.TEXT));
    private static final Value BYTES = value("Buffer", "Uint8Array", reader("readBytes", RuntimeFiles.BYTES));
    private static final Value TIMESTAMP = value("string", "string", reader("readTimestamp", RuntimeFiles.TIME));
    // an instant has one meaning as a Date; a timestamp without time zone would be shifted by the machine's own
    private static final Value TIMESTAMPTZ =
            value("string", "string | Date", reader("readTimestamptz", RuntimeFiles.TIME));
    private static final Value INTERVAL = value("string", "string", reader("readInterval", RuntimeFiles.TIME));
    private static final Value JSON = new Value(
            Code.of(Symbol.type("JsonValue", RuntimeFiles.JSON)),
            Code.of(Symbol.type("Json", RuntimeFiles.JSON)),
            reader("readJson", RuntimeFiles.JSON));

    private BuiltInValues() {}

    /** A type by the name that {@code format_type} prints, without modifiers. */
    static Value of(String type) {
        return switch (type) {
            case "boolean" -> BOOLEAN;
            case "smallint", "integer", "oid", "real", "double precision" -> NUMBER;
            case "bigint" -> BIGINT;
            case "numeric" -> NUMERIC;
            case "bytea" -> BYTES;
            case "json", "jsonb" -> JSON;
            case "timestamp without time zone" -> TIMESTAMP;
            case "timestamp with time zone" -> TIMESTAMPTZ;
            case "int4range" -> NUMBER.range();
            case "int8range" -> BIGINT.range();
            case "numrange" -> NUMERIC.range();
            case "daterange" -> TEXT.range();
            case "tsrange" -> TIMESTAMP.range();
            case "tstzrange" -> TIMESTAMPTZ.range();
            case "int4multirange" -> NUMBER.multirange();
            case "int8multirange" -> BIGINT.multirange();
            case "nummultirange" -> NUMERIC.multirange();
            case "datemultirange" -> TEXT.multirange();
            case "tsmultirange" -> TIMESTAMP.multirange();
            case "tstzmultirange" -> TIMESTAMPTZ.multirange();
            default -> type.startsWith("interval") ? INTERVAL : TEXT;
        };
    }

    /** Arrays of a type, likewise: those of boxes have semicolons between their elements, which node-postgres cannot write. */
    static Value arrayOf(String type, int dimensions) {
        return type.equals("box") ? TEXT : of(type).array(dimensions);
    }

    private static Value value(String read, String write, Code reader) {
        return new Value(Code.of(read), Code.of(write), reader);
    }

    private static Code reader(String name, String module) {
        return Code.of(Symbol.value(name, module));
    }
}

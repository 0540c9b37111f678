package dev.pgorm.lang.validate.postgres;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL's own types by the one-word names that the language takes for them (PostgreSQL, "Data Types"). */
public final class BuiltInTypes {

    /** What may stand in a type's parentheses. */
    public enum Modifier {
        /** Nothing. */
        NONE,
        /** A length of at least one. */
        LENGTH,
        /** Fractional digits of seconds, 0 to 6. */
        SECONDS,
        /** Precision, and scale if wanted. */
        NUMERIC,
        /** Binary digits, 1 to 53. */
        BINARY_DIGITS
    }

    /**
     * A type.
     *
     * @param spelling how {@code format_type} prints it, {@code %s} for the modifier
     * @param modifier what may stand in parentheses
     * @param serial whether it stands for an integer with an owned sequence
     */
    public record Type(String spelling, Modifier modifier, boolean serial) {

        /** The type with its modifier, as {@code format_type} prints it. */
        public String sql(List<Integer> modifiers) {
            if (modifier == Modifier.BINARY_DIGITS) {
                return modifiers.isEmpty() || modifiers.getFirst() > 24 ? "double precision" : "real";
            }
            if (modifiers.isEmpty()) {
                return spelling.replace("%s", defaultLength());
            }
            String digits = modifier == Modifier.NUMERIC && modifiers.size() == 1
                    ? modifiers.getFirst() + ",0"
                    : String.join(",", modifiers.stream().map(String::valueOf).toList());
            return spelling.replace("%s", "(" + digits + ")");
        }

        /** {@code char} and {@code bit} alone mean one character, one bit. */
        private String defaultLength() {
            return spelling.equals("character%s") || spelling.equals("bit%s") ? "(1)" : "";
        }
    }

    private static final Map<String, Type> TYPES = new HashMap<>();
    private static final Map<String, String> SEVERAL_WORDS = Map.of(
            "double", "float8",
            "national", "char",
            "character varying", "varchar",
            "bit varying", "varbit",
            "double precision", "float8",
            "timestamp with time zone", "timestamptz",
            "timestamp without time zone", "timestamp",
            "time with time zone", "timetz",
            "time without time zone", "time");

    static {
        plain("smallint", "int2", "smallint");
        plain("integer", "int4", "int", "integer");
        plain("bigint", "int8", "bigint");
        plain("real", "float4", "real");
        plain("double precision", "float8");
        put("float", Modifier.BINARY_DIGITS, "float");
        put("numeric%s", Modifier.NUMERIC, "numeric", "decimal", "dec");
        plain("money", "money");
        plain("text", "text");
        put("character varying%s", Modifier.LENGTH, "varchar");
        put("character%s", Modifier.LENGTH, "char", "character");
        put("bpchar%s", Modifier.NONE, "bpchar");
        plain("name", "name");
        plain("bytea", "bytea");
        plain("boolean", "bool", "boolean");
        plain("date", "date");
        put("time%s without time zone", Modifier.SECONDS, "time");
        put("time%s with time zone", Modifier.SECONDS, "timetz");
        put("timestamp%s without time zone", Modifier.SECONDS, "timestamp");
        put("timestamp%s with time zone", Modifier.SECONDS, "timestamptz");
        put("interval%s", Modifier.SECONDS, "interval");
        put("bit%s", Modifier.LENGTH, "bit");
        put("bit varying%s", Modifier.LENGTH, "varbit");
        for (String same : List.of(
                "uuid json jsonb jsonpath xml inet cidr macaddr macaddr8 tsvector tsquery",
                "point line lseg box path polygon circle",
                "int4range int8range numrange tsrange tstzrange daterange",
                "int4multirange int8multirange nummultirange tsmultirange tstzmultirange datemultirange",
                "oid regclass regcollation regconfig regdictionary regnamespace regoper regoperator regproc regprocedure",
                "regrole regtype xid xid8 cid tid pg_lsn pg_snapshot txid_snapshot refcursor aclitem int2vector oidvector")) {
            for (String name : same.split(" ")) {
                plain(name, name);
            }
        }
        serial("smallint", "smallserial", "serial2");
        serial("integer", "serial", "serial4");
        serial("bigint", "bigserial", "serial8");
    }

    private BuiltInTypes() {}

    /** The type of that one-word name. */
    public static Optional<Type> find(String word) {
        return Optional.ofNullable(TYPES.get(word));
    }

    /** The one-word name for the first word, or all words, of a longer one. */
    public static Optional<String> oneWordFor(String words) {
        return Optional.ofNullable(SEVERAL_WORDS.get(words));
    }

    /** All names. */
    public static Collection<String> names() {
        return TYPES.keySet();
    }

    private static void plain(String spelling, String... names) {
        put(spelling, Modifier.NONE, names);
    }

    private static void put(String spelling, Modifier modifier, String... names) {
        for (String name : names) {
            TYPES.put(name, new Type(spelling, modifier, false));
        }
    }

    private static void serial(String spelling, String... names) {
        for (String name : names) {
            TYPES.put(name, new Type(spelling, Modifier.NONE, true));
        }
    }
}

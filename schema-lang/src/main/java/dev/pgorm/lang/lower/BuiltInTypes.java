package dev.pgorm.lang.lower;

import dev.pgorm.ir.TypeReference;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * PostgreSQL's own types: from any of their SQL spellings to the one that {@code format_type} prints. What is not among them
 * stays as written, for a server to recognise.
 */
public final class BuiltInTypes {

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("int2", "smallint"),
            Map.entry("smallserial", "smallint"),
            Map.entry("serial2", "smallint"),
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("serial", "integer"),
            Map.entry("serial4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("bigserial", "bigint"),
            Map.entry("serial8", "bigint"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("bool", "boolean"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("varchar", "character varying"),
            Map.entry("char varying", "character varying"),
            Map.entry("national character varying", "character varying"),
            Map.entry("national char varying", "character varying"),
            Map.entry("nchar varying", "character varying"),
            Map.entry("char", "character"),
            Map.entry("nchar", "character"),
            Map.entry("national character", "character"),
            Map.entry("national char", "character"),
            Map.entry("varbit", "bit varying"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("time", "time without time zone"),
            Map.entry("timetz", "time with time zone"));

    /** Types that take one length or precision. */
    private static final Set<String> MODIFIABLE = Set.of(
            "character varying",
            "character",
            "bpchar",
            "bit",
            "bit varying",
            "timestamp without time zone",
            "timestamp with time zone",
            "time without time zone",
            "time with time zone",
            "interval",
            "interval second",
            "interval day to second",
            "interval hour to second",
            "interval minute to second");

    private static final Set<String> PLAIN =
            Stream.of("""
            smallint integer bigint real boolean numeric text uuid json jsonb jsonpath xml bytea date money inet cidr
            macaddr macaddr8 oid name point line lseg box path polygon circle tsvector tsquery int4range int8range numrange
            tsrange tstzrange daterange int4multirange int8multirange nummultirange tsmultirange tstzmultirange
            datemultirange pg_lsn pg_snapshot txid_snapshot xid xid8 cid tid regclass regcollation regconfig
            regdictionary regnamespace regoper regoperator regproc regprocedure regrole regtype aclitem int2vector
            oidvector refcursor "char\"""".strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> WORDS = Set.of(
            "double precision",
            "interval year",
            "interval month",
            "interval day",
            "interval hour",
            "interval minute",
            "interval year to month",
            "interval day to hour",
            "interval day to minute",
            "interval hour to minute");

    private static final int GREATEST_REAL_PRECISION = 24;

    /** Types that no column has, but arguments and results of functions. */
    private static final Set<String> PSEUDO = Set.of(
            "void",
            "record",
            "trigger",
            "event_trigger",
            "anyelement",
            "anyarray",
            "anynonarray",
            "anyenum",
            "anyrange",
            "anymultirange",
            "anycompatible",
            "anycompatiblearray",
            "anycompatiblenonarray",
            "anycompatiblerange",
            "anycompatiblemultirange",
            "cstring",
            "internal",
            "language_handler",
            "fdw_handler",
            "table_am_handler",
            "index_am_handler",
            "tsm_handler",
            "unknown",
            "\"any\"");

    private BuiltInTypes() {}

    /**
     * The type of that spelling.
     *
     * @param sql SQL text of a type, without {@code []}
     */
    public static TypeReference parse(String sql, boolean array) {
        String text = sql.strip();
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        boolean modified = open >= 0 && close > open;
        String modifiers = modified ? text.substring(open + 1, close).replaceAll("\\s+", "") : "";
        String name = modified ? text.substring(0, open) + " " + text.substring(close + 1) : text;
        return spelling(normalised(name), modifiers)
                .<TypeReference>map(found -> new TypeReference.BuiltIn(found, array))
                .orElseGet(() -> new TypeReference.Written(text, array));
    }

    /**
     * How the server prints the type of a routine's argument, which has no modifiers; empty where it is no type of PostgreSQL's own.
     *
     * @param words the name without modifiers
     */
    public static Optional<String> plain(String words) {
        String name = normalised(words);
        return switch (name) {
            case "bpchar" -> Optional.of("character");
            case "float" -> Optional.of("double precision");
            case "any" -> Optional.of("\"any\"");
            default ->
                PLAIN.contains(name)
                                || MODIFIABLE.contains(name)
                                || PSEUDO.contains(name)
                                || name.equals("double precision")
                        ? Optional.of(name)
                        : Optional.empty();
        };
    }

    private static String normalised(String name) {
        if (name.indexOf('"') >= 0) {
            return name.strip();
        }
        String words = name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        String own = words.startsWith("pg_catalog.") ? words.substring("pg_catalog.".length()) : words;
        return ALIASES.getOrDefault(own, own);
    }

    private static Optional<String> spelling(String name, String modifiers) {
        if (modifiers.isEmpty()) {
            return unmodified(name);
        }
        if (!modifiers.matches("-?\\d+(,-?\\d+)?")) {
            return Optional.empty();
        }
        if (name.equals("numeric")) {
            return Optional.of("numeric(" + (modifiers.contains(",") ? modifiers : modifiers + ",0") + ")");
        }
        if (name.equals("float")) {
            boolean small = modifiers.length() <= 2 && Integer.parseInt(modifiers) <= GREATEST_REAL_PRECISION;
            return Optional.of(small ? "real" : "double precision");
        }
        if (!MODIFIABLE.contains(name)) {
            return Optional.empty();
        }
        int zone = name.indexOf(" with");
        String stem = zone < 0 ? name : name.substring(0, zone);
        String rest = zone < 0 ? "" : name.substring(zone);
        return Optional.of((stem.equals("bpchar") ? "character" : stem) + "(" + modifiers + ")" + rest);
    }

    private static Optional<String> unmodified(String name) {
        return switch (name) {
            case "character" -> Optional.of("character(1)");
            case "bit" -> Optional.of("bit(1)");
            case "float" -> Optional.of("double precision");
            default ->
                PLAIN.contains(name) || MODIFIABLE.contains(name) || WORDS.contains(name)
                        ? Optional.of(name)
                        : Optional.empty();
        };
    }
}

package dev.pgorm.lang.validate.postgres;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The scalars that PG-ORM adds to Prisma's: capitalised names for PostgreSQL's own types (sdl.md). */
public final class OwnScalars {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("Serial", "serial"),
            Map.entry("BigSerial", "bigserial"),
            Map.entry("SmallSerial", "smallserial"),
            Map.entry("SmallInt", "smallint"),
            Map.entry("Uuid", "uuid"),
            Map.entry("Date", "date"),
            Map.entry("Time", "time"),
            Map.entry("Timetz", "timetz"),
            Map.entry("Timestamp", "timestamp"),
            Map.entry("Timestamptz", "timestamptz"),
            Map.entry("Interval", "interval"),
            Map.entry("Inet", "inet"),
            Map.entry("Cidr", "cidr"),
            Map.entry("MacAddr", "macaddr"),
            Map.entry("Xml", "xml"),
            Map.entry("TsVector", "tsvector"),
            Map.entry("TsQuery", "tsquery"));

    private OwnScalars() {}

    /** The PostgreSQL type that a scalar stands for. */
    public static Optional<String> find(String name) {
        return Optional.ofNullable(WORDS.get(name));
    }

    /** All of them. */
    public static Set<String> names() {
        return WORDS.keySet();
    }
}

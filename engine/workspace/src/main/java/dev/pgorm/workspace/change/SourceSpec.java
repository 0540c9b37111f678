package dev.pgorm.workspace.change;

import java.util.Optional;

/**
 * One side of a diff, as it was named.
 *
 * @param text the path, address or word; without a prefix that forced the kind
 * @param forced the kind that a prefix forces
 */
public record SourceSpec(String text, Optional<Kind> forced) {

    /** What a path can be forced to be: {@code sdl:}, {@code sql:}, {@code migrations:}. */
    public enum Kind {
        SDL,
        SQL,
        MIGRATIONS
    }

    /** Reads {@code empty}, {@code db}, a path, an address or one of the prefixes. */
    public static SourceSpec parse(String text) {
        if (text.startsWith("sdl:")) {
            return new SourceSpec(text.substring(4), Optional.of(Kind.SDL));
        }
        if (text.startsWith("sql:")) {
            return new SourceSpec(text.substring(4), Optional.of(Kind.SQL));
        }
        if (text.startsWith("migrations:")) {
            return new SourceSpec(text.substring(11), Optional.of(Kind.MIGRATIONS));
        }
        return new SourceSpec(text, Optional.empty());
    }

    /** A database with nothing in it. */
    public static SourceSpec empty() {
        return new SourceSpec("empty", Optional.empty());
    }

    /** The project's database. */
    public static SourceSpec database() {
        return new SourceSpec("db", Optional.empty());
    }

    public boolean isEmpty() {
        return forced.isEmpty() && text.equals("empty");
    }

    public boolean isDatabase() {
        return forced.isEmpty() && text.equals("db");
    }

    /** Whether the name could be that of a schema file or directory, as far as it can be told without looking. */
    public boolean mayBeSchema() {
        boolean path = !isEmpty() && !isDatabase() && !isUrl() && !text.endsWith(".sql") && !text.endsWith(".json");
        return forced.map(kind -> kind == Kind.SDL).orElse(path);
    }

    public boolean isUrl() {
        return forced.isEmpty()
                && (text.startsWith("postgresql://")
                        || text.startsWith("postgres://")
                        || text.startsWith("jdbc:postgresql:"));
    }
}

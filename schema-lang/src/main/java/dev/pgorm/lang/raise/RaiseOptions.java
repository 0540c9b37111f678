package dev.pgorm.lang.raise;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code pull} knows beyond the catalog.
 *
 * @param schemas the schemas that the text is to manage; empty = those of the catalog
 * @param urlVariable the environment variable that the datasource's {@code url} reads
 * @param unread what is in the database and not in the catalog
 */
public record RaiseOptions(Set<String> schemas, String urlVariable, List<Unread> unread) {

    private static final String DEFAULT_VARIABLE = "DATABASE_URL";

    public RaiseOptions {
        schemas = Set.copyOf(new TreeSet<>(schemas));
        unread = List.copyOf(unread);
    }

    /** Everything that the catalog holds, {@code url = env("DATABASE_URL")}, nothing unread. */
    public static RaiseOptions defaults() {
        return new RaiseOptions(Set.of(), DEFAULT_VARIABLE, List.of());
    }

    /** The same for other schemas. */
    public RaiseOptions withSchemas(Set<String> managed) {
        return new RaiseOptions(managed, urlVariable, unread);
    }

    /** The same with objects that were not read. */
    public RaiseOptions withUnread(List<Unread> objects) {
        return new RaiseOptions(schemas, urlVariable, objects);
    }

    /**
     * Something that the catalog has no place for.
     *
     * @param kind what it is, in words: {@code view}
     * @param identity its name as PostgreSQL writes it: {@code public.active_user}
     */
    public record Unread(String kind, String identity) {}
}

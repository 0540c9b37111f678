package dev.pgorm.introspect;

import java.util.Comparator;

/**
 * Something that is in the database and that the IR cannot hold, so that whoever shows or compares the catalog can say so.
 *
 * @param kind what it is, in words ({@code event trigger}, {@code replica identity})
 * @param schema the schema that it lives in; empty for objects outside schemas
 * @param identity its name as PostgreSQL identifies it, quoted and qualified
 */
public record UnreadObject(String kind, String schema, String identity) {

    static final Comparator<UnreadObject> ORDER = Comparator.comparing(UnreadObject::kind)
            .thenComparing(UnreadObject::schema)
            .thenComparing(UnreadObject::identity);

    /** For messages: {@code view public.active_user}. */
    @Override
    public String toString() {
        return kind + " " + identity;
    }
}

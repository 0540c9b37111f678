package dev.pgorm.introspect;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * What a database was found to hold, in one snapshot.
 *
 * @param catalog its structure
 * @param serverMajor the server's major version
 * @param sizes rows and bytes of each table in the catalog; no longer changed by whoever made them, since there are thousands, and
 *     what is read again after an edit takes them over
 * @param unread what the IR cannot hold, in a stable order
 * @param plpgsql whether the language is there that every new database has
 */
public record Introspection(
        Catalog catalog,
        int serverMajor,
        SortedMap<QualifiedName, TableSize> sizes,
        List<UnreadObject> unread,
        boolean plpgsql) {

    public Introspection {
        sizes = Collections.unmodifiableSortedMap(sizes);
        unread = List.copyOf(unread);
    }

    /** The same, in which every object that equals one of a catalog is that one. */
    public Introspection sharing(Catalog alike) {
        return withCatalog(catalog.sharing(alike));
    }

    /** The same of another structure. */
    public Introspection withCatalog(Catalog other) {
        return new Introspection(other, serverMajor, sizes, unread, plpgsql);
    }
}

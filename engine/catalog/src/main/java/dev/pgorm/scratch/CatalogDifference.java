package dev.pgorm.scratch;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.ObjectAddress;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map.Entry;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which objects of two catalogs differ.
 *
 * @param changed those of the second that the first does not have, or has otherwise
 * @param gone those that only the first has
 */
record CatalogDifference(Set<ObjectAddress> changed, Set<ObjectAddress> gone) {

    /** Walks through both at once, since both are sorted: no object is searched, and one that both share is not looked into. */
    static CatalogDifference of(Catalog before, Catalog after) {
        CatalogDifference difference = new CatalogDifference(new HashSet<>(), new HashSet<>());
        Iterator<Entry<ObjectAddress, CatalogObject>> olds =
                before.objects().entrySet().iterator();
        Iterator<Entry<ObjectAddress, CatalogObject>> news =
                after.objects().entrySet().iterator();
        Entry<ObjectAddress, CatalogObject> old = next(olds);
        Entry<ObjectAddress, CatalogObject> young = next(news);
        while (old != null || young != null) {
            int order = order(old, young);
            if (order < 0 && old != null) {
                difference.gone().add(old.getKey());
            }
            if (young != null
                    && (order > 0
                            || (order == 0 && old != null && !old.getValue().equals(young.getValue())))) {
                difference.changed().add(young.getKey());
            }
            Entry<ObjectAddress, CatalogObject> following = order <= 0 ? next(olds) : old;
            young = order >= 0 ? next(news) : young;
            old = following;
        }
        return difference;
    }

    private static int order(
            @Nullable Entry<ObjectAddress, CatalogObject> old, @Nullable Entry<ObjectAddress, CatalogObject> young) {
        if (old == null || young == null) {
            return old == null ? 1 : -1;
        }
        return old.getKey().compareTo(young.getKey());
    }

    private static @Nullable Entry<ObjectAddress, CatalogObject> next(
            Iterator<Entry<ObjectAddress, CatalogObject>> objects) {
        return objects.hasNext() ? objects.next() : null;
    }
}

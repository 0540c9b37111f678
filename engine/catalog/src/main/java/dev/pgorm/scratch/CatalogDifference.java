package dev.pgorm.scratch;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ObjectAddress;
import java.util.HashSet;
import java.util.Set;

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
        before.together(after, (address, old, young) -> {
            if (young == null) {
                difference.gone().add(address);
            } else if (!young.equals(old)) {
                difference.changed().add(address);
            }
        });
        return difference;
    }
}

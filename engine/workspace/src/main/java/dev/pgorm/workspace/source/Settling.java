package dev.pgorm.workspace.source;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.workspace.error.WorkspaceError;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Texts that PostgreSQL prints in another way once they have been printed and read again: {@code ARRAY['a'::varchar]::text[]} comes back as
 * {@code ARRAY['a'::varchar::text]}, and {@code extract('YEAR' from now())} is printed by some minor versions without its quotes, so that it
 * comes back as {@code year}. What a database made of the original text and what it made of the printed one mean the same, so they are no
 * difference. Whether they do, the server is asked: texts that look alike may differ, such as literals.
 */
public final class Settling {

    private static final String UNSETTLED = "ARRAY[";

    private Settling() {}

    /**
     * The side that a plan starts from, with the other's spelling of what only is spelled otherwise.
     *
     * @param again makes a side once more in a scratch database and reads it back
     */
    public static Side among(Side from, Side to, UnaryOperator<Side> again) {
        Set<ObjectAddress> doubtful = doubtful(from.catalog(), to.catalog());
        if (doubtful.isEmpty()) {
            return from;
        }
        Optional<Catalog> fromAgain = again(from, again);
        Optional<Catalog> toAgain = again(to, again);
        Map<ObjectAddress, CatalogObject> objects = new TreeMap<>(from.catalog().objects());
        for (ObjectAddress address : doubtful) {
            CatalogObject target = to.catalog().find(address).orElseThrow();
            CatalogObject start = from.catalog().find(address).orElseThrow();
            CatalogObject settled =
                    fromAgain.flatMap(each -> each.find(address)).orElse(start);
            boolean same = settled.equals(target)
                    || toAgain.flatMap(each -> each.find(address))
                            .filter(each -> each.equals(settled) || each.equals(start))
                            .isPresent();
            if (same) {
                objects.put(address, target);
            }
        }
        return from.withCatalog(from.catalog().withObjects(objects.values()));
    }

    private static Set<ObjectAddress> doubtful(Catalog from, Catalog to) {
        Set<ObjectAddress> found = new TreeSet<>();
        from.together(to, (address, object, other) -> {
            if (object != null
                    && other != null
                    && !other.equals(object)
                    && isDoubtful(object.toString(), other.toString())) {
                found.add(address);
            }
        });
        return found;
    }

    private static boolean isDoubtful(String from, String to) {
        return (from.contains(UNSETTLED) && to.contains(UNSETTLED)) || from.equalsIgnoreCase(to);
    }

    /** Empty where a scratch server cannot make it: then the spellings count. */
    private static Optional<Catalog> again(Side side, UnaryOperator<Side> again) {
        try {
            return Optional.of(again.apply(side).catalog());
        } catch (WorkspaceError.WrongSql | WorkspaceError.DatabaseFailed cannot) {
            return Optional.empty();
        }
    }
}

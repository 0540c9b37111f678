package dev.pgorm.query;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Things that a program asks for by names that it has from somewhere. */
final class Named {

    /** More would be no help. */
    private static final int SHOWN = 20;

    private Named() {}

    /**
     * The thing of a name.
     *
     * @param missing how a message begins that ends with the names that there are
     * @throws IllegalArgumentException where there is none of that name
     */
    static <V> V in(Map<String, V> all, String name, String missing) {
        V found = all.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    missing + " " + name + "; it has " + (all.isEmpty() ? "none" : some(all.keySet())));
        }
        return found;
    }

    /** The first of some names, and how many more there are. */
    static String some(Collection<String> names) {
        String first = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        int more = names.size() - SHOWN;
        return more > 0 ? first + " and " + more + " more" : first;
    }
}

package dev.pgorm.ir;

import java.util.Iterator;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values under the same keys of two maps in one order, where equal ones need not be kept twice. Both are walked through at once: no key is
 * searched, and a value that both share already is not looked into.
 *
 * @param own the map to keep
 * @param other the map whose values are preferred where they are equal
 */
record Sharing<V>(SortedMap<ObjectAddress, V> own, SortedMap<ObjectAddress, V> other) {

    /** The own map with the other's values where those are equal; the own map itself where nothing is to be replaced. */
    SortedMap<ObjectAddress, V> values() {
        SortedMap<ObjectAddress, V> shared = new TreeMap<>(own);
        Iterator<Entry<ObjectAddress, V>> others = other.entrySet().iterator();
        Entry<ObjectAddress, V> candidate = next(others);
        boolean replaced = false;
        for (Entry<ObjectAddress, V> each : shared.entrySet()) {
            while (candidate != null && candidate.getKey().compareTo(each.getKey()) < 0) {
                candidate = next(others);
            }
            if (candidate != null && candidate.getKey().equals(each.getKey())) {
                replaced |= share(each, candidate.getValue());
            }
        }
        return replaced ? shared : own;
    }

    /** Whether the entry has got the other's value. */
    @SuppressWarnings("ReferenceEquality") // this is about which object it is
    private static <V> boolean share(Entry<ObjectAddress, V> entry, V candidate) {
        V value = entry.getValue();
        if (value == candidate || !value.equals(candidate)) {
            return false;
        }
        entry.setValue(candidate);
        return true;
    }

    private static <V> @Nullable Entry<ObjectAddress, V> next(Iterator<Entry<ObjectAddress, V>> entries) {
        return entries.hasNext() ? entries.next() : null;
    }
}

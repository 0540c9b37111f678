package dev.pgorm.ir;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * WITH (…) of a table or an index: parameter names (a TOAST table's with {@code toast.} in front) and values as the catalogs
 * store them.
 */
public record StorageParameters(SortedMap<String, String> values) {

    private static final StorageParameters NONE = new StorageParameters(new TreeMap<>());

    public StorageParameters {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static StorageParameters none() {
        return NONE;
    }

    public static StorageParameters of(Map<String, String> values) {
        return new StorageParameters(new TreeMap<>(values));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}

package dev.pgorm.ir;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * WITH (…) of a table or an index: parameter names (a TOAST table's with {@code toast.} in front) and values as the catalogs
 * store them, in the order in which they were given. The order means nothing; two that differ in it are equal.
 */
public record StorageParameters(Map<String, String> values) {

    private static final StorageParameters NONE = new StorageParameters(Map.of());

    public StorageParameters {
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static StorageParameters none() {
        return NONE;
    }

    public static StorageParameters of(Map<String, String> values) {
        return values.isEmpty() ? NONE : new StorageParameters(values);
    }

    /** The parameters by name, for texts that are compared. */
    public SortedMap<String, String> sorted() {
        return new TreeMap<>(values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}

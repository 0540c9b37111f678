package dev.pgorm.query.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A row whose columns are known only when the program runs: values, records of to-one relations, lists of those to many. */
public final class QueryRecord {

    private final Map<String, @Nullable Object> values;

    /** A row; later values of one name hide earlier ones. */
    public QueryRecord(Map<String, ? extends @Nullable Object> values) {
        this(Collections.unmodifiableMap(new LinkedHashMap<>(values)), true);
    }

    private QueryRecord(Map<String, @Nullable Object> values, boolean own) {
        this.values = own ? values : Collections.unmodifiableMap(values);
    }

    /** A row over a map that its maker completes before anybody else sees the row. */
    public static QueryRecord over(Map<String, @Nullable Object> values) {
        return new QueryRecord(values, false);
    }

    /** All values by their names, in order. */
    public Map<String, @Nullable Object> values() {
        return values;
    }

    /** A value; null where the row has none in that column. */
    public @Nullable Object get(String name) {
        if (!values.containsKey(name)) {
            throw new NoSuchElementException("the row has no column " + name + "; it has " + values.keySet());
        }
        return values.get(name);
    }

    @Override
    public String toString() {
        return values.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QueryRecord record && values.equals(record.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}

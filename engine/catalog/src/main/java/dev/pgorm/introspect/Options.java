package dev.pgorm.introspect;

import dev.pgorm.ir.StorageParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns {@code name=value} lists of the catalogs into storage parameters. */
final class Options {

    /** PostgreSQL 15.20 puts this among the options of user columns by itself. */
    private static final String SERVERS_OWN = "pg_attver";

    private Options() {}

    static StorageParameters of(List<String> pairs) {
        Map<String, String> values = new LinkedHashMap<>();
        addAll(values, "", pairs);
        return StorageParameters.of(values);
    }

    static StorageParameters ofTable(List<String> pairs, List<String> toastPairs) {
        Map<String, String> values = new LinkedHashMap<>();
        addAll(values, "", pairs);
        addAll(values, "toast.", toastPairs);
        return StorageParameters.of(values);
    }

    private static void addAll(Map<String, String> values, String prefix, List<String> pairs) {
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!name.equals(SERVERS_OWN)) {
                values.put(prefix + name, equals < 0 ? "" : pair.substring(equals + 1));
            }
        }
    }
}

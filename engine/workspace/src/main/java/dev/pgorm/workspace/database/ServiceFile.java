package dev.pgorm.workspace.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code pg_service.conf}: named groups of connection parameters. */
final class ServiceFile {

    private ServiceFile() {}

    /** The parameters of a service; empty where the text has none of that name. */
    static Optional<Map<String, String>> find(String text, String service) {
        boolean inside = false;
        boolean found = false;
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String raw : text.lines().toList()) {
            String line = raw.strip();
            if (line.startsWith("[") && line.endsWith("]")) {
                inside = line.substring(1, line.length() - 1).equals(service);
                found |= inside;
            } else if (inside && !line.startsWith("#") && line.indexOf('=') > 0) {
                int equals = line.indexOf('=');
                parameters.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return found ? Optional.of(Map.copyOf(parameters)) : Optional.empty();
    }
}

package dev.pgorm.workspace.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code ~/.pgpass}: {@code host:port:database:user:password}, first match wins, {@code *} matches all. */
final class PasswordFile {

    private PasswordFile() {}

    /** The password that a file's text has for a connection. */
    static Optional<String> find(String text, String host, int port, String database, String user) {
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> fields = fields(line);
            if (fields.size() == 5
                    && matches(fields.get(0), host)
                    && matches(fields.get(1), Integer.toString(port))
                    && matches(fields.get(2), database)
                    && matches(fields.get(3), user)) {
                return Optional.of(fields.get(4));
            }
        }
        return Optional.empty();
    }

    private static boolean matches(String pattern, String value) {
        return pattern.equals("*") || pattern.equals(value);
    }

    /** The last field takes the rest of the line only as far as the next colon that no backslash precedes, as in libpq. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                field.append(line.charAt(++i));
            } else if (c == ':' && fields.size() < 4) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}

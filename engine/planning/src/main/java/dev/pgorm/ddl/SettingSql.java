package dev.pgorm.ddl;

import dev.pgorm.ir.RoutineTraits.Setting;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** SET and RESET of configuration parameters that an object carries. */
final class SettingSql {

    /** Their values are lists of names, of which each needs quotes of its own. */
    private static final Set<String> NAME_LISTS = Set.of(
            "local_preload_libraries",
            "search_path",
            "session_preload_libraries",
            "shared_preload_libraries",
            "temp_tablespaces",
            "unix_socket_directories");

    private SettingSql() {}

    /** Appends {@code SET name TO value}. */
    static void set(SqlWriter writer, Setting setting) {
        name(writer.sql("SET "), setting.name());
        List<String> values = NAME_LISTS.contains(setting.name()) ? names(setting.value()) : List.of(setting.value());
        writer.sql(" TO ").join(values, ", ", SqlWriter::literal);
    }

    /** Appends {@code RESET name}. */
    static void reset(SqlWriter writer, String name) {
        name(writer.sql("RESET "), name);
    }

    /** A parameter of an extension has a dot in its name. */
    private static void name(SqlWriter writer, String name) {
        writer.join(List.of(name.split("\\.", -1)), ".", (each, part) -> each.identifier(Identifier.of(part)));
    }

    /** The names of a list as the server prints it, without their quotes. */
    private static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < list.length(); i++) {
            char character = list.charAt(i);
            if (character == '"') {
                boolean doubled = quoted && i + 1 < list.length() && list.charAt(i + 1) == '"';
                if (doubled) {
                    name.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (character == ',' && !quoted) {
                names.add(name.toString());
                name.setLength(0);
            } else if (quoted || !Character.isWhitespace(character)) {
                name.append(character);
            }
        }
        names.add(name.toString());
        return names;
    }
}

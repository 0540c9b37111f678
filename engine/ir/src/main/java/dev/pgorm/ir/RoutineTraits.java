package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a function or procedure has besides its signature and its body.
 *
 * @param language the language of its body
 * @param volatility whether calls with equal arguments give equal values
 * @param strict RETURNS NULL ON NULL INPUT
 * @param securityDefiner whether it runs with the rights of its owner
 * @param leakproof LEAKPROOF
 * @param parallel what parallel queries may do with it
 * @param cost COST as the catalogs print it; empty for the language's usual one
 * @param rows ROWS as the catalogs print it; empty for the usual 1000, and where it returns no set
 * @param support the planner support function
 * @param settings SET … TO …, in their order
 * @param transforms the types of TRANSFORM FOR TYPE
 */
public record RoutineTraits(
        Identifier language,
        Volatility volatility,
        boolean strict,
        boolean securityDefiner,
        boolean leakproof,
        Parallel parallel,
        Optional<String> cost,
        Optional<String> rows,
        Optional<QualifiedName> support,
        List<Setting> settings,
        List<TypeReference> transforms) {

    public RoutineTraits {
        settings = List.copyOf(settings);
        transforms = List.copyOf(transforms);
    }

    /** Whether calls with equal arguments give equal values; VOLATILE where nothing is said. */
    public enum Volatility {
        IMMUTABLE,
        STABLE,
        VOLATILE
    }

    /** What parallel queries may do with it; UNSAFE where nothing is said. */
    public enum Parallel {
        SAFE,
        RESTRICTED,
        UNSAFE
    }

    /**
     * A configuration parameter that holds while the routine runs.
     *
     * @param name the parameter
     * @param value its value as pg_proc.proconfig has it: for lists of names such as search_path the names with commas
     *     between them, each in double quotes where it has to be
     */
    public record Setting(String name, String value) {

        /** Their values are lists of names, of which each needs quotes of its own. */
        private static final Set<String> NAME_LISTS = Set.of(
                "local_preload_libraries",
                "search_path",
                "session_preload_libraries",
                "shared_preload_libraries",
                "temp_tablespaces",
                "unix_socket_directories");

        /** The setting of a parameter to some values, of which only lists of names have several. */
        public static Setting of(String name, List<String> values) {
            return new Setting(
                    name,
                    values.stream()
                            .map(each -> NAME_LISTS.contains(name) ? listed(each) : each)
                            .collect(Collectors.joining(", ")));
        }

        private static String listed(String name) {
            return name.isEmpty() ? "\"\"" : SqlWriter.quote(Identifier.of(name));
        }

        /** Whether the value is a list of names. */
        public boolean isNameList() {
            return NAME_LISTS.contains(name);
        }

        /** The names of the list, of which one may be empty; else the value alone. */
        public List<String> values() {
            return isNameList() ? names(value) : List.of(value);
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

    /** Only a language, and everything else as where nothing is said. */
    public static RoutineTraits of(Identifier language) {
        return new RoutineTraits(
                language,
                Volatility.VOLATILE,
                false,
                false,
                false,
                Parallel.UNSAFE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** The usual COST of the language. */
    public String usualCost() {
        return language.value().equals("c") || language.value().equals("internal") ? "1" : "100";
    }

    RoutineTraits renamed(NewNames names) {
        return new RoutineTraits(
                language,
                volatility,
                strict,
                securityDefiner,
                leakproof,
                parallel,
                cost,
                rows,
                support.map(names::name),
                settings,
                transforms.stream().map(names::type).toList());
    }
}

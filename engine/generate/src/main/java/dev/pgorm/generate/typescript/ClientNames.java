package dev.pgorm.generate.typescript;

import dev.pgorm.lang.model.Composite;
import dev.pgorm.lang.model.EnumDeclaration;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.SchemaModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the client calls the things of a schema. Types are called as in the schema, with {@code _} behind a name that TypeScript, the
 * client or another type has already; files likewise, of which no two differ only in case.
 */
final class ClientNames {

    private static final Set<String> TAKEN = Set.of(
            // words of the language, and types that it has
            "any",
            "arguments",
            "await",
            "bigint",
            "boolean",
            "break",
            "case",
            "catch",
            "class",
            "const",
            "continue",
            "debugger",
            "default",
            "delete",
            "do",
            "else",
            "enum",
            "eval",
            "export",
            "extends",
            "false",
            "finally",
            "for",
            "function",
            "if",
            "implements",
            "import",
            "in",
            "instanceof",
            "interface",
            "let",
            "never",
            "new",
            "null",
            "number",
            "object",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "static",
            "string",
            "super",
            "switch",
            "symbol",
            "this",
            "throw",
            "true",
            "try",
            "type",
            "typeof",
            "undefined",
            "unknown",
            "var",
            "void",
            "while",
            "with",
            "yield",
            "async",
            "of",
            "as",
            // what the files name
            "Array",
            "Buffer",
            "Date",
            "Object",
            "Uint8Array",
            "globalThis",
            "ColumnType",
            "Generated",
            "GeneratedAlways",
            "Insertable",
            "Selectable",
            "Updateable",
            "Database");

    /** Names that Windows has for devices. */
    private static final Set<String> DEVICES = Set.of(
            "aux", "con", "nul", "prn", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private final Set<String> taken = new HashSet<>(TAKEN);
    private final Set<String> files = new HashSet<>();
    private final Map<String, Named> enums = new HashMap<>();
    private final Map<String, Named> composites = new HashMap<>();
    private final Map<String, Named> models = new HashMap<>();
    private final Map<String, Named> joinTables = new HashMap<>();

    /**
     * A type, or the beginning of the names of several.
     *
     * @param module the file that exports it, as {@link Symbol} has it
     */
    record Named(String name, String module) {
        /** The path of the file. */
        String path() {
            return module.substring(Symbol.OWN.length()) + ".ts";
        }
    }

    /** The names of the models, enums and composite types that a client has. */
    ClientNames(SchemaModel schema, List<Model> clientModels) {
        taken.addAll(RuntimeFiles.NAMES);
        if (!schema.contexts().isEmpty()) {
            taken.addAll(RuntimeFiles.NAMES_WITH_CONTEXTS);
        }
        name(schema.enums().stream().map(EnumDeclaration::name), enums, "enums", List.of(""));
        name(schema.composites().stream().map(Composite::name), composites, "composites", List.of("", "Input"));
        name(
                clientModels.stream().map(Model::name),
                models,
                "models",
                List.of("Table", "View", "Row", "Insert", "Update", "Relations"));
    }

    private void name(Stream<String> names, Map<String, Named> into, String folder, List<String> endings) {
        names.sorted(Comparator.naturalOrder()).forEach(each -> into.put(each, named(each, folder, endings)));
    }

    private Named named(String name, String folder, List<String> endings) {
        String free = free(identifier(name), each -> endings.stream().noneMatch(end -> taken.contains(each + end)));
        endings.forEach(each -> taken.add(free + each));
        String file = free(free, each -> files.add(folder + "/" + each.toLowerCase(Locale.ROOT)));
        return new Named(free, Symbol.OWN + folder + "/" + file);
    }

    private static String free(String wanted, Function<String, Boolean> isFree) {
        String name = DEVICES.contains(wanted.toLowerCase(Locale.ROOT)) ? wanted + "_" : wanted;
        while (!isFree.apply(name)) {
            name += "_";
        }
        return name;
    }

    /** A name with nothing in it that identifiers cannot have. */
    private static String identifier(String name) {
        StringBuilder identifier = new StringBuilder();
        name.codePoints()
                .forEach(each -> identifier.appendCodePoint(
                        Character.isUnicodeIdentifierPart(each) && !Character.isIdentifierIgnorable(each)
                                ? each
                                : '_'));
        boolean starts = !identifier.isEmpty()
                && (identifier.charAt(0) == '_' || Character.isUnicodeIdentifierStart(identifier.codePointAt(0)));
        return starts ? identifier.toString() : "_" + identifier;
    }

    /** An enum of the schema. */
    Named enumeration(String name) {
        return known(enums, name);
    }

    /** A composite type of the schema. */
    Named composite(String name) {
        return known(composites, name);
    }

    /** A model of the client. */
    Named model(String name) {
        return known(models, name);
    }

    /** A name of what the client exports, which nobody else has. */
    String exported(String wanted) {
        return free(identifier(wanted), taken::add);
    }

    /** The name of a parameter of a function that has some already. */
    static String parameter(String wanted, Set<String> others) {
        return free(identifier(wanted), each -> !TAKEN.contains(each) && others.add(each));
    }

    /** The table between two models, by its name in the database. */
    Named joinTable(String table) {
        return joinTables.computeIfAbsent(table, each -> named(each, "models", List.of("Table")));
    }

    private static Named known(Map<String, Named> names, String name) {
        Named named = names.get(name);
        if (named == null) {
            throw new IllegalArgumentException("the schema has no " + name);
        }
        return named;
    }
}

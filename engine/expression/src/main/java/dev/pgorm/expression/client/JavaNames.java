package dev.pgorm.expression.client;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What names of the schema are called in Java. */
public final class JavaNames {

    /** Java Language Specification, "Keywords", and the literals. */
    private static final Set<String> RESERVED = Set.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "try",
            "void",
            "volatile",
            "while",
            "_",
            "true",
            "false",
            "null");

    /**
     * Methods that every object has: a record has no components of these names (Java Language Specification, "Record Components"), and so no
     * field of a table is called so.
     */
    private static final Set<String> METHODS_OF_OBJECTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private JavaNames() {}

    /** The variable that stands for a model's table: the model's name with a small first letter. */
    public static String variable(String model) {
        String name = model.substring(0, 1).toLowerCase(Locale.ROOT) + model.substring(1);
        // db is what expressions begin with
        return name.equals("db") ? "db_" : identifier(name);
    }

    /** The class of a model, an enum or a composite type, as Java writes classes: {@code order_item} is {@code OrderItem}. */
    public static String type(String name) {
        return identifier(capitalised(joined(name)));
    }

    /** Words with capital letters instead of underscores between them. Names of capital letters alone stay, and so does what parts two numbers. */
    private static String joined(String name) {
        if (name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (partsWords(name, i)) {
                i++;
                joined.append(Character.toUpperCase(name.charAt(i)));
            } else {
                joined.append(name.charAt(i));
            }
        }
        return joined.toString();
    }

    private static boolean partsWords(String name, int place) {
        return name.charAt(place) == '_'
                && place > 0
                && place + 1 < name.length()
                && Character.isLetterOrDigit(name.charAt(place - 1))
                && Character.isLetterOrDigit(name.charAt(place + 1))
                && !(Character.isDigit(name.charAt(place - 1)) && Character.isDigit(name.charAt(place + 1)));
    }

    /** A field's name. */
    public static String field(String name) {
        return METHODS_OF_OBJECTS.contains(name) ? name + "_" : identifier(name);
    }

    /** A value of an enum. */
    public static String constant(String name) {
        return identifier(name);
    }

    /** With a capital first letter. */
    public static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /**
     * Names that differ from each other, one for each that is wanted: those that are wanted as the schema has them come first, then, in
     * order, the others, with as many underscores behind them as it takes.
     *
     * @param taken names that are not given
     */
    public static List<String> different(List<Wanted> wanted, Collection<String> taken) {
        return different(wanted, taken, name -> name);
    }

    /**
     * Names of classes that differ from each other, also where a file system does not tell capital letters from small ones.
     *
     * @param taken names that are not given
     */
    public static List<String> differentTypes(List<Wanted> wanted, Collection<String> taken) {
        return different(
                wanted,
                taken,
                name -> Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
    }

    /**
     * A name that somebody would like to have.
     *
     * @param name a valid name
     * @param original what it comes from; whoever's name is just that has it before those that were changed
     */
    public record Wanted(String name, String original) {}

    private interface Sameness {
        String key(String name);
    }

    private static List<String> different(List<Wanted> wanted, Collection<String> taken, Sameness sameness) {
        Set<String> used = new HashSet<>();
        taken.forEach(each -> used.add(sameness.key(each)));
        List<String> given = new ArrayList<>();
        for (Wanted each : wanted) {
            boolean asItIs = each.name().equals(each.original()) && used.add(sameness.key(each.name()));
            given.add(asItIs ? each.name() : "");
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (given.get(i).isEmpty()) {
                String name = wanted.get(i).name();
                while (!used.add(sameness.key(name))) {
                    name = name + "_";
                }
                given.set(i, name);
            }
        }
        return given;
    }

    /** A name without what Java does not allow in one, such as {@code -}. */
    private static String identifier(String name) {
        StringBuilder valid = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean allowed = Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
            if (i == 0 && allowed && !Character.isJavaIdentifierStart(c)) {
                valid.append('_');
            }
            valid.append(allowed ? c : '_');
        }
        String result = valid.toString();
        return RESERVED.contains(result) ? result + "_" : result;
    }
}

package dev.pgorm.expression.check;

import java.util.Locale;
import java.util.Set;

/** What names of the schema are called in Java. */
final class ClientNames {

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

    private ClientNames() {}

    /** The variable that stands for a model's table: the model's name with a small first letter. */
    static String variable(String model) {
        return safe(model.substring(0, 1).toLowerCase(Locale.ROOT) + model.substring(1));
    }

    /** A field's name, or one that Java allows. */
    static String safe(String name) {
        return RESERVED.contains(name) ? name + "_" : name;
    }
}

package dev.pgorm.generate.typescript;

import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.lang.model.Composite;
import dev.pgorm.lang.model.EnumDeclaration;
import dev.pgorm.lang.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of enums and composite types. */
final class TypeSources {

    private final ClientNames names;
    private final Values values;

    TypeSources(ClientNames names, Values values) {
        this.names = names;
        this.values = values;
    }

    /** An enum: its labels, and their union. */
    GeneratedFile file(EnumDeclaration declaration) {
        ClientNames.Named named = names.enumeration(declaration.name());
        SourceText source = new SourceText(named);
        String comment = TypeScriptText.comment("", declaration.documentation(), List.of());
        source.add(comment, "export const " + named.name() + " = [\n");
        for (EnumDeclaration.Value each : declaration.values()) {
            source.add(
                    TypeScriptText.comment("  ", each.documentation(), List.of()),
                    "  " + TypeScriptText.literal(each.label()) + ",\n");
        }
        return source.add("] as const;\n\n", comment)
                .add("export type " + named.name() + " = (typeof " + named.name() + ")[number];\n")
                .file();
    }

    /** A composite type: what queries give, what parameters take, and how the one is read and the other made. */
    GeneratedFile file(Composite composite) {
        ClientNames.Named named = names.composite(composite.name());
        SourceText source = new SourceText(named);
        String name = named.name();
        source.add(
                TypeScriptText.comment("", composite.documentation(), List.of()), "export interface " + name + " {\n");
        for (Field.Scalar each : composite.fields()) {
            member(source, each, each.documentation(), values.of(each).read());
        }
        source.add("}\n\n/** What " + name + ".of makes a parameter of. */\nexport interface " + name + "Input {\n");
        for (Field.Scalar each : composite.fields()) {
            member(source, each, Optional.empty(), values.of(each).write());
        }
        Code parameter = Code.of(Symbol.value("Composite", RuntimeFiles.COMPOSITE));
        Code reader = Code.of(Symbol.value("readComposite", RuntimeFiles.COMPOSITE));
        return source.add("}\n\nexport const " + name + " = {\n")
                .add("  /** A value as a parameter of a query. */\n")
                .add("  of: (value: " + name + "Input): ", parameter, "<" + name + "Input> =>\n")
                .add("    new Composite(value, " + TypeScriptText.literals(attributes(composite)) + "),\n")
                .add("  /** Makes a value of PostgreSQL's text for it. */\n")
                .add("  read: ", reader, "<" + name + ">([\n", readers(composite), "  ]),\n};\n")
                .file();
    }

    /** PostgreSQL promises of no attribute that it is not NULL. */
    private static void member(SourceText source, Field.Scalar field, Optional<String> documentation, Code type) {
        source.add(
                TypeScriptText.comment("  ", documentation, List.of()),
                "  " + TypeScriptText.member(field.columnName()) + ": ",
                type,
                " | null;\n");
    }

    private static List<String> attributes(Composite composite) {
        return composite.fields().stream().map(Field.Scalar::columnName).toList();
    }

    private Code readers(Composite composite) {
        List<Object> parts = new ArrayList<>();
        for (Field.Scalar each : composite.fields()) {
            parts.add("    [" + TypeScriptText.literal(each.columnName()) + ", ");
            parts.add(values.of(each).reader());
            parts.add("],\n");
        }
        return Code.of(parts.toArray());
    }
}

package dev.pgorm.generate.typescript;

import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.lang.model.ContextDeclaration;
import dev.pgorm.lang.model.Field;
import java.util.List;

/** The file with a function for each member of each context, which makes a setting of a value. */
final class ContextsSource {

    private static final ClientNames.Named PLACE = new ClientNames.Named("contexts", Symbol.OWN + "contexts");
    private static final Code SETTING = Code.of(Symbol.type("Setting", RuntimeFiles.CONTEXT));
    private static final Code MAKE = Code.of(Symbol.value("setting", RuntimeFiles.CONTEXT));

    private final ClientNames names;
    private final Values values;
    private final SourceText source = new SourceText(PLACE);

    ContextsSource(ClientNames names, Values values) {
        this.names = names;
        this.values = values;
    }

    /** The file of some contexts. */
    GeneratedFile file(List<ContextDeclaration> contexts) {
        source.add("export { contextQuery, inContext, type Connection, type Lender, type Setting } from \"./"
                + RuntimeFiles.CONTEXT.substring(Symbol.OWN.length()) + ".js\";\n");
        contexts.forEach(this::context);
        return source.file();
    }

    private void context(ContextDeclaration context) {
        source.add(
                "\n",
                TypeScriptText.comment("", context.documentation(), List.of()),
                "export const " + names.exported(context.name()) + " = {\n");
        for (ContextDeclaration.Member each : context.members()) {
            Field.Scalar field = each.field();
            source.add(
                    TypeScriptText.comment("  ", field.documentation(), List.of()),
                    "  " + TypeScriptText.member(each.name()) + ": (value: ",
                    values.of(field).write(),
                    field.arity() == Field.Arity.OPTIONAL ? " | null" : "",
                    "): ",
                    SETTING,
                    " => ",
                    MAKE,
                    "(" + TypeScriptText.literal(each.setting()) + ", value),\n");
        }
        source.add("};\n");
    }
}

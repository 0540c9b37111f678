package dev.pgorm.generate.java;

import dev.pgorm.expression.client.ClientEnum;
import dev.pgorm.expression.client.JavaNames;
import dev.pgorm.expression.client.JavaNames.Wanted;
import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.query.model.SqlEnum;
import java.util.List;

/** An enum: its constants know the labels that the database has for them. */
final class EnumWriter {

    /** Classes that every enum has inside itself. */
    private static final List<String> INHERITED = List.of("EnumDesc");

    private final ClassNames names;

    EnumWriter(ClassNames names) {
        this.names = names;
    }

    GeneratedFile write(ClientEnum declared) {
        TypeName self = names.in(declared.className());
        JavaSource source = new JavaSource(self, names.all(), INHERITED);
        // a constant may be called so
        String label = JavaNames.different(
                        List.of(new Wanted("label", "label")),
                        declared.constants().stream()
                                .map(ClientEnum.Constant::name)
                                .toList())
                .get(0);
        String string = source.name(String.class);
        source.comment(
                "",
                declared.declaration().documentation(),
                "The enum " + JavaText.documentation(declared.type()) + ".");
        source.line("public enum " + self.simpleName() + " implements " + source.name(SqlEnum.class) + " {");
        List<ClientEnum.Constant> constants = declared.constants();
        for (int i = 0; i < constants.size(); i++) {
            ClientEnum.Constant each = constants.get(i);
            each.value().documentation().ifPresent(text -> source.comment("    ", JavaText.documentation(text)));
            source.line("    " + each.name() + "("
                    + JavaText.literal(each.value().label()) + ")" + (i + 1 < constants.size() ? "," : ";"));
        }
        if (constants.isEmpty()) {
            source.line("    ;");
        }
        source.line("");
        source.line("    private final " + string + " " + label + ";");
        source.line("");
        source.line("    " + self.simpleName() + "(" + string + " " + label + ") {");
        source.line("        this." + label + " = " + label + ";");
        source.line("    }");
        source.line("");
        source.line("    " + source.override());
        source.line("    public " + string + " label() {");
        source.line("        return " + label + ";");
        source.line("    }");
        source.line("}");
        return source.file();
    }
}

package dev.pgorm.generate.java;

import dev.pgorm.expression.client.ClientComposite;
import dev.pgorm.expression.client.ClientField;
import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.query.client.CompositeFields;
import java.util.List;

/** The class of the fields that values of a composite type have in expressions. */
final class CompositeFieldsWriter {

    private final ClassNames names;
    private final ColumnWriter columns;

    CompositeFieldsWriter(ClassNames names, FieldTypes types) {
        this.names = names;
        this.columns = new ColumnWriter(names, types);
    }

    GeneratedFile write(ClientComposite composite) {
        TypeName self = names.fields(composite);
        JavaSource source = new JavaSource(self, names.all(), List.of());
        source.comment(
                        "",
                        "The fields of {@link " + source.name(names.in(composite.className()))
                                + "}: what queries say of a column that holds one.")
                .line("public final class " + self.simpleName() + " extends " + source.name(CompositeFields.class)
                        + " {")
                .line("");
        for (ClientField each : composite.fields()) {
            each.field().documentation().ifPresent(text -> source.comment("    ", JavaText.documentation(text)));
            source.line("    public final " + columns.type(each).in(source) + " " + each.name() + ";");
        }
        source.line("")
                .line("    " + self.simpleName() + "() {")
                .line("        super(" + JavaText.literal(composite.composite().name()) + ", "
                        + JavaText.literal(composite.type().schema().value()) + ", "
                        + JavaText.literal(composite.type().name().value()) + ");");
        for (ClientField each : composite.fields()) {
            source.line("        this." + each.name() + " = " + columns.declaration(each, source) + ";");
        }
        return source.line("    }").line("}").file();
    }
}

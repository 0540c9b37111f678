package dev.pgorm.generate.java;

import dev.pgorm.expression.client.ClientComposite;
import dev.pgorm.expression.client.ClientField;
import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.query.client.CompositeReader;
import dev.pgorm.query.client.CompositeType;
import dev.pgorm.query.client.CompositeWriter;
import dev.pgorm.query.model.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The class that reads and writes values of a composite type. */
final class CompositeTypeWriter {

    private final ClassNames names;
    private final FieldTypes types;

    CompositeTypeWriter(ClassNames names, FieldTypes types) {
        this.names = names;
        this.types = types;
    }

    /** What a value consists of; the server promises for none of them that it is there. */
    List<Component> components(ClientComposite composite) {
        return composite.fields().stream()
                .map(each -> new Component(
                        each.name(), types.present(each).orNull(), each.field().documentation()))
                .toList();
    }

    GeneratedFile write(ClientComposite composite) {
        TypeName self = names.type(composite);
        JavaSource source = new JavaSource(self, names.all(), List.of());
        String value = source.name(names.in(composite.className()));
        source.comment("", "How values of {@link " + value + "} are read and written.")
                .line("public final class " + self.simpleName() + " extends " + source.name(CompositeType.class) + "<"
                        + value + "> {")
                .line("")
                .line("    " + source.override())
                .line("    protected " + value + " read(" + source.name(CompositeReader.class) + " fields) {");
        List<String> readings = new ArrayList<>();
        composite.fields().forEach(each -> readings.add(reading(each, source)));
        boolean record = RowWriter.isRecord(components(composite));
        source.line("        return new " + value + "(" + (record ? "" : "new " + source.name(Object.class) + "[] {"));
        for (int i = 0; i < readings.size(); i++) {
            source.line("                " + readings.get(i) + (i + 1 < readings.size() ? "," : ""));
        }
        source.line("        " + (record ? "" : "}") + ");")
                .line("    }")
                .line("")
                .line("    " + source.override())
                .line("    protected void write(" + value + " value, " + source.name(CompositeWriter.class)
                        + " fields) {");
        composite.fields().forEach(each -> source.line("        fields." + writing(each, source) + ";"));
        return source.line("    }").line("}").file();
    }

    private String reading(ClientField field, JavaSource source) {
        String extension = ColumnWriter.extensionType(field, source);
        if (!extension.isEmpty()) {
            String method = field.type().family() == Family.ARRAY ? "extensionArray" : "extension";
            return "fields." + method + "(" + extension.substring(", ".length()) + ")";
        }
        Optional<String> codec = codec(field, source);
        Optional<String> constants =
                types.enumeration(field).map(each -> source.name(names.in(each.className())) + ".class");
        if (field.type().family() == Family.ARRAY) {
            String elements = codec.or(
                            () -> constants.map(each -> source.name(CompositeReader.class) + ".labels(" + each + ")"))
                    .orElseGet(() -> source.name(CompositeReader.class) + ".elements("
                            + types.element(field).in(source) + ".class)");
            return "fields.array(" + elements + ")";
        }
        return codec.map(each -> "fields.value(" + each + ")")
                .orElseGet(() -> "fields." + ColumnWriter.method(field.type()) + "(" + constants.orElse("") + ")");
    }

    private String writing(ClientField field, JavaSource source) {
        String extension = ColumnWriter.extensionType(field, source);
        if (!extension.isEmpty()) {
            String method = field.type().family() == Family.ARRAY ? "extensionArray" : "extension";
            return method + "(value." + field.name() + "(), "
                    + JavaText.literal(field.elementType().sql()) + extension + ")";
        }
        String method =
                field.type().family() == Family.ARRAY && types.composite(field).isPresent() ? "addAll" : "add";
        return method + "(value." + field.name() + "()"
                + codec(field, source).map(each -> ", " + each).orElse("") + ")";
    }

    private Optional<String> codec(ClientField field, JavaSource source) {
        return types.composite(field).map(each -> "new " + source.name(names.type(each)) + "()");
    }
}

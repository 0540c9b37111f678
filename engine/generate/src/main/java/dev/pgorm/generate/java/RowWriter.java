package dev.pgorm.generate.java;

import dev.pgorm.generate.GeneratedFile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The class of a model's rows or of a composite type's values. */
final class RowWriter {

    /** The parameters of a constructor, which a record's components are, take no more words beside {@code this} (JVM Specification, 4.3.3). */
    private static final int PARAMETER_WORDS = 254;

    private final ClassNames names;

    RowWriter(ClassNames names) {
        this.names = names;
    }

    /** Whether a record has room for the components. */
    static boolean isRecord(List<Component> components) {
        return components.stream().mapToInt(each -> each.type().words()).sum() <= PARAMETER_WORDS;
    }

    /** The class: a record where it can be one. */
    GeneratedFile write(TypeName self, List<Component> components, Optional<String> documentation, String otherwise) {
        return isRecord(components)
                ? record(self, components, documentation, otherwise)
                : wide(self, components, documentation, otherwise);
    }

    private GeneratedFile record(
            TypeName self, List<Component> components, Optional<String> documentation, String otherwise) {
        JavaSource source = new JavaSource(self, names.all(), List.of());
        source.comment("", documentation(components, documentation, otherwise));
        if (components.isEmpty()) {
            return source.line("public record " + self.simpleName() + "() {}").file();
        }
        source.line("public record " + self.simpleName() + "(");
        for (int i = 0; i < components.size(); i++) {
            Component each = components.get(i);
            source.line("        " + each.type().in(source) + " " + each.name()
                    + (i + 1 < components.size() ? "," : ") {}"));
        }
        return source.file();
    }

    /** A class that is no record because it has more components than one can have. It is made of all values in order. */
    private GeneratedFile wide(
            TypeName self, List<Component> components, Optional<String> documentation, String otherwise) {
        JavaSource source = new JavaSource(self, names.all(), List.of());
        String values = "@" + source.name(JavaSource.NULLABLE) + " " + source.name(Object.class) + "[] values";
        source.comment(
                "",
                documentation(List.of(), documentation, otherwise)
                        + "\n\n<p>It has more fields than a record can have, so queries alone make it.");
        source.line("public final class " + self.simpleName() + " {")
                .line("")
                .line("    private final " + values + ";")
                .line("")
                .line("    " + self.simpleName() + "(" + values + ") {")
                .line("        this.values = values;")
                .line("    }");
        for (int i = 0; i < components.size(); i++) {
            accessor(source, components.get(i), i);
        }
        equality(source, self);
        return source.line("}").file();
    }

    private static void accessor(JavaSource source, Component component, int place) {
        String type = component.type().in(source);
        source.line("");
        component.documentation().ifPresent(text -> source.comment("    ", JavaText.documentation(text)));
        if (component.type() instanceof JavaType.Declared declared
                && !declared.arguments().isEmpty()) {
            source.line("    @" + source.name(SuppressWarnings.class) + "(\"unchecked\")");
        }
        source.line("    public " + type + " " + component.name() + "() {")
                .line("        return (" + type + ") values[" + place + "];")
                .line("    }");
    }

    private static void equality(JavaSource source, TypeName self) {
        String arrays = source.name(Arrays.class);
        String object = source.nullable(TypeName.of(Object.class));
        source.line("")
                .line("    " + source.override())
                .line("    public boolean equals(" + object + " other) {")
                .line("        return other instanceof " + self.simpleName() + " row && " + arrays
                        + ".equals(values, row.values);")
                .line("    }")
                .line("")
                .line("    " + source.override())
                .line("    public int hashCode() {")
                .line("        return " + arrays + ".hashCode(values);")
                .line("    }");
    }

    private static String documentation(List<Component> components, Optional<String> documentation, String otherwise) {
        StringBuilder text = new StringBuilder(documentation
                .filter(each -> !each.isBlank())
                .map(JavaText::documentation)
                .orElse(otherwise));
        List<Component> documented = components.stream()
                .filter(each -> each.documentation().isPresent())
                .toList();
        if (!documented.isEmpty()) {
            text.append('\n');
        }
        for (Component each : documented) {
            String[] lines = JavaText.documentation(each.documentation().orElse(""))
                    .strip()
                    .split("\n");
            text.append("\n@param ").append(each.name()).append(' ').append(String.join("\n    ", lines));
        }
        return text.toString();
    }
}

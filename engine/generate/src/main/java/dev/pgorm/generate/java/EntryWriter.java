package dev.pgorm.generate.java;

import dev.pgorm.expression.client.ClientEnum;
import dev.pgorm.expression.client.ClientField;
import dev.pgorm.expression.client.ClientModel;
import dev.pgorm.expression.client.ClientSchema;
import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.generate.query.QueryNote;
import dev.pgorm.query.BitDistance;
import dev.pgorm.query.Distance;
import dev.pgorm.query.Queries;
import dev.pgorm.query.client.ClientQueries;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.VectorKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class whose members are imported statically: the tables, the values of enums that are known by their name alone, and, because it extends
 * {@link Queries}, what expressions begin with.
 */
final class EntryWriter {

    /** So many constants have room in one class (JVM Specification, 4.11: 65535 entries in its pool, 65535 bytes in what makes them). */
    private static final int CONSTANTS = 2500;

    private final ClientSchema schema;
    private final ClassNames names;

    private final List<QueryMethod> methods;
    private final List<QueryNote> notes;

    EntryWriter(ClientSchema schema, ClassNames names, List<QueryMethod> methods, List<QueryNote> notes) {
        this.schema = schema;
        this.names = names;
        this.methods = List.copyOf(methods);
        this.notes = List.copyOf(notes);
    }

    List<GeneratedFile> write() {
        List<Constant> constants = constants();
        List<GeneratedFile> files = new ArrayList<>();
        TypeName parent = TypeName.of(methods.isEmpty() ? Queries.class : ClientQueries.class);
        int next = 0;
        int part = 1;
        while (constants.size() - next > CONSTANTS) {
            TypeName self = names.further(names.entry().simpleName() + "Part" + part++);
            files.add(part(self, parent, constants.subList(next, next + CONSTANTS)));
            parent = self;
            next += CONSTANTS;
        }
        files.add(entry(parent, constants.subList(next, constants.size())));
        return files;
    }

    /**
     * A constant.
     *
     * @param value the name of the constant of its type that it is; empty for a new object
     */
    private record Constant(TypeName type, String name, String value) {}

    private List<Constant> constants() {
        List<Constant> all = new ArrayList<>();
        for (ClientModel each : schema.models()) {
            all.add(new Constant(names.table(each), each.variable(), ""));
        }
        schema.contexts().forEach(each -> all.add(new Constant(names.context(each), each.variable(), "")));
        schema.plainConstants().forEach((name, type) -> all.add(constant(name, type)));
        Set<String> taken = all.stream().map(Constant::name).collect(Collectors.toSet());
        distances()
                .filter(each -> !taken.contains(each.name()))
                .forEach(
                        each -> all.add(new Constant(TypeName.of(each.getDeclaringClass()), each.name(), each.name())));
        return all;
    }

    /** Those that fields of the schema have. */
    private Stream<Enum<?>> distances() {
        Set<VectorKind> kinds = Stream.concat(
                        schema.models().stream().flatMap(each -> each.fields().stream()),
                        schema.composites().stream().flatMap(each -> each.fields().stream()))
                .map(ClientField::type)
                .filter(each -> each.family() == Family.VECTOR)
                .map(VectorKind::of)
                .collect(Collectors.toSet());
        boolean bits = kinds.remove(VectorKind.BITS);
        return Stream.concat(
                kinds.isEmpty() ? Stream.empty() : Arrays.stream(Distance.values()),
                bits ? Arrays.stream(BitDistance.values()) : Stream.empty());
    }

    private Constant constant(String name, ClientEnum type) {
        return new Constant(names.in(type.className()), name, name);
    }

    private GeneratedFile entry(TypeName parent, List<Constant> constants) {
        TypeName self = names.entry();
        JavaSource source = new JavaSource(self, names.all(), List.of());
        source.comment(
                "",
                "The tables of the schema, "
                        + (schema.contexts().isEmpty() ? "" : "its contexts, ")
                        + "the values of its enums whose names are one enum's alone, "
                        + (methods.isEmpty() ? "" : "its queries with names, ")
                        + "and what queries begin with:\n"
                        + "{@code import static " + self.qualified() + ".*;}");
        source.line("public final class " + self.simpleName() + " extends " + source.name(parent) + " {");
        members(source, constants);
        schema.trigrams().ifPresent(each -> ExtensionFunctions.write(each, source));
        schema.extensions().stream()
                .filter(schema::uses)
                .flatMap(each -> each.functions().stream())
                .forEach(each -> ExtensionFunctions.write(each, source));
        methods.forEach(each -> each.write(source));
        notes.forEach(each ->
                source.line("").line("    // " + JavaText.literal(each.query()) + " has no method: " + each.reason()));
        return source.line("")
                .line("    private " + self.simpleName() + "() {}")
                .line("}")
                .file();
    }

    private GeneratedFile part(TypeName self, TypeName parent, List<Constant> constants) {
        JavaSource source = new JavaSource(self, names.all(), List.of());
        source.comment("", "More of {@link " + source.name(names.entry()) + "}, which is too large for one class.");
        source.line("class " + self.simpleName() + " extends " + source.name(parent) + " {");
        members(source, constants);
        return source.line("")
                .line("    " + self.simpleName() + "() {}")
                .line("}")
                .file();
    }

    private static void members(JavaSource source, List<Constant> constants) {
        for (Constant each : constants) {
            String type = source.name(each.type());
            String value = each.value().isEmpty() ? "new " + type + "()" : type + "." + each.value();
            source.line("").line("    public static final " + type + " " + each.name() + " = " + value + ";");
        }
    }
}

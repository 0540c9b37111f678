package dev.pgorm.generate.java;

import dev.pgorm.expression.client.ClientField;
import dev.pgorm.expression.client.ClientModel;
import dev.pgorm.expression.client.JavaNames;
import dev.pgorm.expression.client.JavaNames.Wanted;
import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.query.client.ClientValues;
import dev.pgorm.query.client.NewRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The class of new rows of a model. Each field that the database demands is a step of its own, whose interface has the one method that leads to
 * the next: a row without such a field has no class that could be inserted.
 */
final class CreateWriter {

    private static final String STEPS = "Steps";

    private final ClassNames names;
    private final FieldWriter fields;

    CreateWriter(ClassNames names, FieldWriter fields) {
        this.names = names;
        this.fields = fields;
    }

    GeneratedFile write(ClientModel model) {
        TypeName self = names.create(model);
        List<ClientField> demanded =
                model.fields().stream().filter(FieldWriter::isDemanded).toList();
        List<String> steps = steps(demanded);
        JavaSource source = new JavaSource(self, names.all(), steps);
        String row = source.name(names.row(model));
        String table = source.name(names.table(model));
        source.comment("", "A new row of {@link " + table + "}." + beginning(self, demanded))
                .line("public final class " + self.simpleName() + " extends " + source.name(NewRow.class) + "<" + row
                        + "> {")
                .line("")
                .line("    private static final " + table + " TABLE = new " + table + "();")
                .line("");
        if (demanded.isEmpty()) {
            source.comment("    ", "A row without any value yet.");
        }
        source.line("    " + (demanded.isEmpty() ? "public " : "private ") + self.simpleName() + "() {")
                .line("        super(TABLE);")
                .line("    }");
        if (!demanded.isEmpty()) {
            first(source, self, demanded, steps);
        }
        for (ClientField each : model.fields()) {
            if (FieldWriter.isWritable(each) && !FieldWriter.isDemanded(each)) {
                setters(source, self, each, fields);
            }
        }
        completion(source, model, FieldWriter::onInsert);
        for (int i = 1; i < demanded.size(); i++) {
            step(source, demanded.get(i), steps.get(i), next(i, self, steps));
        }
        if (demanded.size() > 1) {
            allSteps(source, self, demanded, steps);
        }
        return source.line("}").file();
    }

    private static String beginning(TypeName self, List<ClientField> demanded) {
        return demanded.isEmpty()
                ? ""
                : " It begins with {@code " + self.simpleName() + "."
                        + demanded.get(0).name() + "(…)}; the fields that the database demands come first, in order.";
    }

    /** The names of the steps; the first is the class itself, and the last name is that of the class that takes all steps. */
    private List<String> steps(List<ClientField> demanded) {
        List<String> wanted = new ArrayList<>();
        demanded.forEach(each -> wanted.add("Needs" + JavaNames.type(each.name())));
        wanted.add(STEPS);
        return JavaNames.differentTypes(
                wanted.stream().map(each -> new Wanted(each, each)).toList(), names.all());
    }

    private static String next(int step, TypeName self, List<String> steps) {
        // behind the last step stands the class that takes them
        return step + 2 < steps.size() ? steps.get(step + 1) : self.simpleName();
    }

    private void first(JavaSource source, TypeName self, List<ClientField> demanded, List<String> steps) {
        ClientField field = demanded.get(0);
        boolean alone = demanded.size() == 1;
        for (String parameter : fields.parameters(field, source)) {
            source.line("");
            source.comment("    ", field.field().documentation(), "Begins a row.");
            source.line("    public static " + next(0, self, steps) + " " + field.name() + "(" + parameter
                            + " value) {")
                    .line("        " + self.simpleName() + " row = new " + self.simpleName() + "();")
                    .line("        row." + fields.assignment(field, source) + ";")
                    .line("        return " + (alone ? "row" : "new " + steps.get(steps.size() - 1) + "(row)") + ";")
                    .line("    }");
        }
    }

    private void step(JavaSource source, ClientField field, String name, String next) {
        source.line("");
        source.comment("    ", "A row that has no {@code " + field.name() + "} yet.");
        source.line("    public interface " + name + " {");
        for (String parameter : fields.parameters(field, source)) {
            source.line("");
            field.field().documentation().ifPresent(text -> source.comment("        ", JavaText.documentation(text)));
            source.line("        " + next + " " + field.name() + "(" + parameter + " value);");
        }
        source.line("    }");
    }

    private void allSteps(JavaSource source, TypeName self, List<ClientField> demanded, List<String> steps) {
        String name = steps.get(steps.size() - 1);
        source.line("")
                .line("    private static final class " + name)
                .line("            implements "
                        + String.join(",\n                    ", steps.subList(1, demanded.size())) + " {")
                .line("")
                .line("        private final " + self.simpleName() + " row;")
                .line("")
                .line("        " + name + "(" + self.simpleName() + " row) {")
                .line("            this.row = row;")
                .line("        }");
        for (int i = 1; i < demanded.size(); i++) {
            ClientField field = demanded.get(i);
            boolean last = i + 1 == demanded.size();
            for (String parameter : fields.parameters(field, source)) {
                source.line("")
                        .line("        " + source.override())
                        .line("        public " + next(i, self, steps) + " " + field.name() + "(" + parameter
                                + " value) {")
                        .line("            row." + fields.assignment(field, source) + ";")
                        .line("            return " + (last ? "row" : "this") + ";")
                        .line("        }");
            }
        }
        source.line("    }");
    }

    /** The methods of a field that need not be given. */
    static void setters(JavaSource source, TypeName self, ClientField field, FieldWriter fields) {
        for (String parameter : fields.parameters(field, source)) {
            source.line("");
            field.field().documentation().ifPresent(text -> source.comment("    ", JavaText.documentation(text)));
            source.line("    public " + self.simpleName() + " " + field.name() + "(" + parameter + " value) {")
                    .line("        " + fields.assignment(field, source) + ";")
                    .line("        return this;")
                    .line("    }");
        }
    }

    /** The method that gives values to fields which the client fills in. */
    static void completion(JavaSource source, ClientModel model, Function<ClientField, Optional<String>> filling) {
        List<ClientField> filled = model.fields().stream()
                .filter(each ->
                        FieldWriter.isWritable(each) && filling.apply(each).isPresent())
                .toList();
        if (filled.isEmpty()) {
            return;
        }
        source.line("")
                .line("    " + source.override())
                .line("    protected void complete(" + source.name(ClientValues.class) + " client) {");
        filled.forEach(each -> source.line("        complete(TABLE." + each.name() + ", "
                + filling.apply(each).orElseThrow() + ");"));
        source.line("    }");
    }
}

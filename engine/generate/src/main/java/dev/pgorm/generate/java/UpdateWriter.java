package dev.pgorm.generate.java;

import dev.pgorm.expression.client.ClientField;
import dev.pgorm.expression.client.ClientModel;
import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.query.client.RowChange;
import java.util.List;

/** The class of changes of a model's rows. */
final class UpdateWriter {

    private final ClassNames names;
    private final FieldWriter fields;

    UpdateWriter(ClassNames names, FieldWriter fields) {
        this.names = names;
        this.fields = fields;
    }

    GeneratedFile write(ClientModel model) {
        TypeName self = names.update(model);
        JavaSource source = new JavaSource(self, names.all(), List.of());
        String row = source.name(names.row(model));
        String table = source.name(names.table(model));
        source.comment(
                        "",
                        "New values for rows of {@link " + table
                                + "}; {@code where(…)} or {@code all()} says of which.")
                .line("public final class " + self.simpleName() + " extends " + source.name(RowChange.class) + "<" + row
                        + "> {")
                .line("")
                .line("    private static final " + table + " TABLE = new " + table + "();")
                .line("");
        source.comment("    ", "No new value yet.")
                .line("    public " + self.simpleName() + "() {")
                .line("        super(TABLE);")
                .line("    }");
        for (ClientField each : model.fields()) {
            if (FieldWriter.isWritable(each)) {
                CreateWriter.setters(source, self, each, fields);
            }
        }
        CreateWriter.completion(source, model, FieldWriter::onChange);
        return source.line("}").file();
    }
}

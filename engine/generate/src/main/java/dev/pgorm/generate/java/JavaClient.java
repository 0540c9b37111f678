package dev.pgorm.generate.java;

import dev.pgorm.expression.check.QueryForms;
import dev.pgorm.expression.client.ClientComposite;
import dev.pgorm.expression.client.ClientModel;
import dev.pgorm.expression.client.ClientSchema;
import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.generate.query.QueryNote;
import dev.pgorm.lang.model.SchemaModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The Java client of a schema. */
public final class JavaClient {

    private final ClientSchema schema;
    private final ClassNames names;
    private final RowWriter rows;
    private final EnumWriter enums;
    private final TableWriter tables;
    private final CompositeTypeWriter composites;
    private final CompositeFieldsWriter compositeFields;
    private final ContextWriter contexts;
    private final CreateWriter creates;
    private final UpdateWriter updates;
    private final QueryMethods queries;

    private JavaClient(SchemaModel model, JavaClientOptions options) {
        this.schema = new ClientSchema(model);
        this.names = new ClassNames(schema, options);
        FieldTypes types = new FieldTypes(schema, names);
        FieldWriter fields = new FieldWriter(names, types);
        this.rows = new RowWriter(names);
        this.enums = new EnumWriter(names);
        this.tables = new TableWriter(schema, names, types);
        this.composites = new CompositeTypeWriter(names, types);
        this.compositeFields = new CompositeFieldsWriter(names, types);
        this.contexts = new ContextWriter(names, types);
        this.creates = new CreateWriter(names, fields);
        this.updates = new UpdateWriter(names, fields);
        this.queries = new QueryMethods(schema, new QueryForms(model), names, types, rows);
    }

    /**
     * Its files, by path.
     *
     * @param schema without errors
     */
    public static List<GeneratedFile> files(SchemaModel schema, JavaClientOptions options) {
        List<GeneratedFile> files = new JavaClient(schema, options).files(options);
        files.sort(Comparator.comparing(GeneratedFile::path));
        return files;
    }

    /**
     * The named queries that its client has no method for.
     *
     * @param schema without errors
     */
    public static List<QueryNote> notes(SchemaModel schema, JavaClientOptions options) {
        JavaClient client = new JavaClient(schema, options);
        client.files(options);
        return client.queries.notes();
    }

    private List<GeneratedFile> files(JavaClientOptions options) {
        List<GeneratedFile> files = new ArrayList<>();
        files.add(packageInfo(options));
        schema.enums().forEach(each -> files.add(enums.write(each)));
        schema.composites().forEach(each -> {
            files.add(value(each));
            files.add(composites.write(each));
            files.add(compositeFields.write(each));
        });
        for (ClientModel each : schema.models()) {
            files.add(row(each));
            files.add(tables.write(each));
            if (ClassNames.isWritten(each)) {
                files.add(creates.write(each));
                files.add(updates.write(each));
            }
        }
        schema.contexts().forEach(each -> files.add(contexts.write(each)));
        List<QueryMethod> methods = queries.all();
        files.addAll(queries.records());
        files.addAll(new EntryWriter(schema, names, methods, queries.notes()).write());
        return files;
    }

    private GeneratedFile row(ClientModel model) {
        List<Component> components = tables.components(model);
        String otherwise = "A row of the " + (ClassNames.isWritten(model) ? "table " : "view ")
                + JavaText.documentation(model.table().toString()) + ".";
        return rows.write(names.row(model), components, model.model().documentation(), otherwise);
    }

    private GeneratedFile value(ClientComposite composite) {
        return rows.write(
                names.in(composite.className()),
                composites.components(composite),
                composite.composite().documentation(),
                "A value of the type "
                        + JavaText.documentation(composite.composite().databaseName()) + ".");
    }

    private static GeneratedFile packageInfo(JavaClientOptions options) {
        return GeneratedFile.of("package-info.java", """
                /** The client of the schema. */
                @NullMarked
                package %s;

                import org.jspecify.annotations.NullMarked;
                """.formatted(options.packageName()));
    }
}

package dev.pgorm.generate.typescript;

import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.generate.query.QueryNote;
import dev.pgorm.lang.lower.RelationColumns;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.SchemaModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The TypeScript client of a schema: the types of rows, Kysely's {@code Database}, and a pool of node-postgres that reads and writes
 * values without loss.
 */
public final class TypeScriptClient {

    private static final String ENDING = ".ts";
    private static final String INDEX = "index";

    private TypeScriptClient() {}

    /** Its files, by path. The schema has no errors. */
    public static List<GeneratedFile> files(SchemaModel schema) {
        List<Model> models =
                schema.models().stream().filter(each -> !each.ignored()).toList();
        ClientNames names = new ClientNames(schema, models);
        Values values = new Values(schema, names);
        List<GeneratedFile> files = new ArrayList<>();
        TypeSources types = new TypeSources(names, values);
        schema.enums().forEach(each -> files.add(types.file(each)));
        schema.composites().forEach(each -> files.add(types.file(each)));
        files.addAll(tables(schema, models, names, values));
        new QueriesSource(schema, names, values).file().ifPresent(files::add);
        if (!schema.contexts().isEmpty()) {
            files.add(new ContextsSource(names, values).file(schema.contexts()));
        }
        files.sort(Comparator.comparing(GeneratedFile::path));
        GeneratedFile index = index(files);
        files.add(index);
        files.add(new DeclaredTypesSource(schema, names, values).file());
        files.addAll(RuntimeFiles.files());
        if (!schema.contexts().isEmpty()) {
            files.add(RuntimeFiles.contexts());
        }
        files.sort(Comparator.comparing(GeneratedFile::path));
        return List.copyOf(files);
    }

    /** The named queries that its client has no function for. The schema has no errors. */
    public static List<QueryNote> notes(SchemaModel schema) {
        List<Model> models =
                schema.models().stream().filter(each -> !each.ignored()).toList();
        ClientNames names = new ClientNames(schema, models);
        QueriesSource source = new QueriesSource(schema, names, new Values(schema, names));
        return source.file().isPresent() ? source.notes() : List.of();
    }

    private static List<GeneratedFile> tables(
            SchemaModel schema, List<Model> models, ClientNames names, Values values) {
        List<GeneratedFile> files = new ArrayList<>();
        Columns columns = new Columns(schema, values);
        RelationsSource relations = new RelationsSource(new RelationColumns(schema));
        DatabaseSource database = new DatabaseSource(names, values);
        for (Model each : models) {
            files.add(new TableSource(each, names.model(each.name()), columns.of(each)).file(relations));
            database.add(each);
        }
        relations.joinTables(models).forEach(database::add);
        files.addAll(database.files());
        return files;
    }

    private static GeneratedFile index(List<GeneratedFile> files) {
        StringBuilder text = new StringBuilder();
        for (GeneratedFile each : files) {
            String module = each.path().substring(0, each.path().length() - ENDING.length());
            text.append("export * from \"./").append(module).append(".js\";\n");
        }
        text.append("export * from \"./" + RuntimeFiles.FOLDER + INDEX + ".js\";\n");
        return GeneratedFile.of(INDEX + ENDING, text.toString());
    }
}

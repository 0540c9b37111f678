package dev.pgorm.generate.typescript;

import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.lower.RelationColumns;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The file with the type of the whole database, and those of tables that no model stands for. */
final class DatabaseSource {

    private static final ClientNames.Named PLACE = new ClientNames.Named("Database", Symbol.OWN + "database");

    private final ClientNames names;
    private final Values values;
    private final SortedMap<String, Symbol> tables = new TreeMap<>();
    private final List<GeneratedFile> joinTables = new ArrayList<>();

    DatabaseSource(ClientNames names, Values values) {
        this.names = names;
        this.values = values;
    }

    /** Adds the table of a model. */
    void add(Model model) {
        add(RelationColumns.tableOf(model), TableSource.tableType(model, names.model(model.name())));
    }

    /** Adds a table between two models, which has a file of its own. */
    void add(QualifiedName table, SortedMap<String, Field.Scalar> columns) {
        ClientNames.Named named = names.joinTable(DatabaseNames.of(table));
        SourceText source = new SourceText(named);
        String type = named.name() + "Table";
        source.add("/** The pairs of a relation many to many. */\nexport interface " + type + " {\n");
        columns.forEach((name, field) -> {
            Columns.Column column = new Columns.Column(field, values.of(field), false, Columns.Writing.REQUIRED);
            source.add("  " + TypeScriptText.member(name) + ": ", TableSource.type(column), ";\n");
        });
        joinTables.add(source.add("}\n").file());
        add(table, Symbol.type(type, named.module()));
    }

    private void add(QualifiedName table, Symbol type) {
        if (DatabaseNames.isReadable(table)) {
            tables.put(DatabaseNames.of(table), type);
        }
    }

    /** The files. */
    List<GeneratedFile> files() {
        SourceText source = new SourceText(PLACE);
        source.add(
                        "/** The tables and views by their names, with the schema in front unless it is public: for `new Kysely<Database>`. */\n")
                .add("export interface Database {\n");
        tables.forEach((name, type) -> source.add("  " + TypeScriptText.member(name) + ": ", Code.of(type), ";\n"));
        List<GeneratedFile> files = new ArrayList<>(joinTables);
        files.add(source.add("}\n").file());
        return files;
    }
}

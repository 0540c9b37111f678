package dev.pgorm.workspace;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.SchemaText;
import dev.pgorm.workspace.project.TextFiles;
import dev.pgorm.workspace.source.SchemaReader;
import dev.pgorm.workspace.source.SchemaReading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes builder expressions into the schema, as queries with names. */
final class QuerySaving {

    private static final Pattern QUERY_BLOCK = Pattern.compile("(?m)^\\s*query\\s+\\w+");

    private final SchemaReader schemas;

    QuerySaving(SchemaReader schemas) {
        this.schemas = schemas;
    }

    /** Appends a block to the file that has queries already, else to the last one; writes nothing where that makes no sense. */
    Path save(SchemaText schema, String heading, String expression) {
        int file = fileFor(schema.sources());
        SourceFile before = schema.sources().files().get(file);
        String end = before.text().contains("\r\n") ? "\r\n" : "\n";
        String text = before.text().stripTrailing() + block(heading, expression).replace("\n", end);
        List<SourceFile> files = new ArrayList<>(schema.sources().files());
        files.set(file, new SourceFile(before.name(), text, before.dialect()));
        SchemaReading reading = schemas.branch().read(new SourceSet(files));
        if (reading.hasErrors()) {
            throw new WorkspaceError.InvalidSchema(reading.sources(), reading.diagnostics());
        }
        TextFiles.write(schema.paths().get(file), before.name(), text);
        return schema.paths().get(file);
    }

    private static int fileFor(SourceSet sources) {
        int found = -1;
        for (int i = 0; i < sources.files().size(); i++) {
            SourceFile each = sources.files().get(i);
            boolean queries = found >= 0
                    && QUERY_BLOCK.matcher(sources.files().get(found).text()).find();
            if (each.dialect() == SourceFile.Dialect.PGORM && !queries) {
                found = i;
            }
        }
        if (found < 0) {
            throw new WorkspaceError.WrongInput(
                    "the schema has no file of PG-ORM's language, in which queries have names",
                    "begin one beside it, such as queries.pgorm");
        }
        return found;
    }

    private static String block(String heading, String expression) {
        StringBuilder block = new StringBuilder("\n\nquery ").append(heading).append(" {\n");
        expression
                .strip()
                .replaceFirst(";$", "")
                .lines()
                .forEach(line -> block.append("  ").append(line.stripTrailing()).append('\n'));
        return block.append("}\n").toString();
    }
}

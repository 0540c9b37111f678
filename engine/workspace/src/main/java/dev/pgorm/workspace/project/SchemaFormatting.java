package dev.pgorm.workspace.project;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.format.BackReferences;
import dev.pgorm.lang.format.Formatter;
import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import java.util.ArrayList;
import java.util.List;

/** Formats schema files; needs no database and no valid schema. */
public final class SchemaFormatting {

    private final WorkspaceOptions options;

    public SchemaFormatting(WorkspaceOptions options) {
        this.options = options;
    }

    /** The files under some paths, or those of the project's schema, formatted; nothing is written. */
    public List<FormattedFile> format(List<String> paths) {
        List<FormattedFile> files = new ArrayList<>();
        for (String name : paths.isEmpty() ? usualPlace(options) : paths) {
            SchemaText text = SchemaFiles.read(options.workingDirectory(), name);
            for (int i = 0; i < text.paths().size(); i++) {
                SourceFile source = text.sources().files().get(i);
                files.add(
                        new FormattedFile(text.paths().get(i), source.name(), source.text(), Formatter.format(source)));
            }
        }
        return List.copyOf(files);
    }

    /** The same, with the missing sides of relations added first: over all files of a path, since a relation may join two. */
    public List<FormattedFile> complete(List<String> paths) {
        List<FormattedFile> files = new ArrayList<>();
        for (String name : paths.isEmpty() ? usualPlace(options) : paths) {
            SchemaText text = SchemaFiles.read(options.workingDirectory(), name);
            List<SourceFile> completed = BackReferences.add(text.sources()).files();
            for (int i = 0; i < text.paths().size(); i++) {
                SourceFile source = text.sources().files().get(i);
                files.add(new FormattedFile(
                        text.paths().get(i), source.name(), source.text(), Formatter.format(completed.get(i))));
            }
        }
        return List.copyOf(files);
    }

    /** A text with the missing sides of its relations, formatted. */
    public static String complete(String text) {
        SourceSet completed = BackReferences.add(SourceSet.of(SourceFile.of("standard input", text)));
        return Formatter.format(completed.files().getFirst());
    }

    /** A text, formatted. */
    public static String format(String text) {
        return Formatter.format(SourceFile.of("standard input", text));
    }

    /** Where the project's schema is. */
    public static List<String> usualPlace(WorkspaceOptions options) {
        return List.of(SchemaFiles.find(options.workingDirectory(), options.schema())
                .orElseThrow(() -> new WrongInput(
                        "there is no schema here: neither schema.pgorm nor schema.prisma, prisma/schema.prisma or"
                                + " prisma/schema/",
                        "name the files to format, or begin a project with: pgorm init")));
    }
}

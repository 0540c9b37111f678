package dev.pgorm.workspace.project;

import dev.pgorm.lang.ast.SourceSet;
import java.nio.file.Path;
import java.util.List;

/**
 * The text of a schema as it stands in its files.
 *
 * @param location the file or directory that was opened
 * @param paths the files, in the order of the source set
 * @param sources their text
 */
public record SchemaText(Path location, List<Path> paths, SourceSet sources) {

    public SchemaText {
        paths = List.copyOf(paths);
    }
}

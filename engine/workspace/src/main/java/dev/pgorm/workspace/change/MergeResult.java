package dev.pgorm.workspace.change;

import dev.pgorm.workspace.project.FormattedFile;
import java.util.List;

/**
 * A schema, brought up to date with a database.
 *
 * @param files all its files, with their text before and after
 * @param changes what was done, one line each: {@code gone: model Post (schema.pgorm:12)}
 * @param notes what there is to know beside that, in sentences
 */
public record MergeResult(List<FormattedFile> files, List<String> changes, List<String> notes) {

    public MergeResult {
        files = List.copyOf(files);
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }
}

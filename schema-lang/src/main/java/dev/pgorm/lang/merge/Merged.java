package dev.pgorm.lang.merge;

import dev.pgorm.lang.ast.SourceFile;
import java.util.List;

/**
 * A schema that has been brought up to date.
 *
 * @param files the same files in the same order with their text as it is now
 * @param notes what was done, in the order of the database's objects
 */
public record Merged(List<SourceFile> files, List<MergeNote> notes) {

    public Merged {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }
}

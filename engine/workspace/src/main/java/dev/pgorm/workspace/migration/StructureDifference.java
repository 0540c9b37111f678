package dev.pgorm.workspace.migration;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.lower.Origins;
import dev.pgorm.render.ChangeTree;
import dev.pgorm.workspace.change.ChangeDescriber;
import dev.pgorm.workspace.change.DescribedChange;
import dev.pgorm.workspace.change.DiffResult;
import java.util.List;

/**
 * What lies between a structure that was expected and one that was found.
 *
 * @param changes one by one
 * @param tree the same as an indented text
 */
public record StructureDifference(List<DescribedChange> changes, String tree) {

    public StructureDifference {
        changes = List.copyOf(changes);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    static StructureDifference of(ChangeSet changes) {
        return new StructureDifference(
                new ChangeDescriber(Origins.none(), new SourceSet(List.of())).changes(changes),
                ChangeTree.text(changes));
    }

    static StructureDifference of(DiffResult result) {
        return new StructureDifference(result.changes(), result.tree());
    }
}

package dev.pgorm.workspace.change;

import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import java.util.List;

/**
 * What lies between two sources.
 *
 * @param changes the changes, in the order in which they are shown
 * @param plan how to make them
 * @param sql the plan as a script that runs in psql
 * @param tree the changes as an indented text
 * @param sources the schema text that diagnostics point into
 * @param diagnostics warnings of the schema
 * @param proof whether the plan was run
 */
public record DiffResult(
        List<DescribedChange> changes,
        DescribedPlan plan,
        String sql,
        String tree,
        SourceSet sources,
        List<Diagnostic> diagnostics,
        Proof proof) {

    public DiffResult {
        changes = List.copyOf(changes);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether both sides have the same structure. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }
}

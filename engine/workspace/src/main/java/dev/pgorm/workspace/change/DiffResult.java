package dev.pgorm.workspace.change;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.ir.Secrets;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
 * @param executable the plan itself, for {@code apply}
 * @param fromIsEmpty whether there is nothing on the first side
 * @param notes what the comparison could not take into account, in sentences
 */
public record DiffResult(
        List<DescribedChange> changes,
        DescribedPlan plan,
        String sql,
        String tree,
        SourceSet sources,
        List<Diagnostic> diagnostics,
        Proof proof,
        Executable executable,
        boolean fromIsEmpty,
        List<String> notes) {

    public DiffResult {
        changes = List.copyOf(changes);
        diagnostics = List.copyOf(diagnostics);
        notes = List.copyOf(notes);
    }

    /**
     * The plan as the executor takes it.
     *
     * @param from the structure that it starts from
     * @param renames the renames that were stated
     * @param changes what it brings about
     * @param plan the steps
     * @param scope what the target speaks for
     * @param schemas the schemas that were read; empty = all
     */
    public record Executable(
            Catalog from,
            List<RenameHint> renames,
            ChangeSet changes,
            Plan plan,
            ManagedScope scope,
            Optional<Set<String>> schemas) {
        public Executable {
            renames = List.copyOf(renames);
            schemas = schemas.map(Set::copyOf);
        }
    }

    /** A text about the plan, for screens: with the passwords in its statements struck out. */
    public String shown(String text) {
        List<CatalogObject> objects =
                new ArrayList<>(executable.changes().start().objects().values());
        objects.addAll(executable.changes().target().objects().values());
        return Secrets.struckOut(text, objects);
    }

    /** Several texts about the plan, for screens: each with the passwords struck out, found once for all. */
    public List<String> shown(List<String> texts) {
        return texts.isEmpty()
                ? List.of()
                : List.of(shown(String.join("\0", texts)).split("\0", -1));
    }

    /** The statements of the plan, for screens, in the order of its steps. */
    public List<String> shownStatements() {
        return shown(plan.steps().stream().map(DescribedStep::sql).toList());
    }

    /** Whether both sides have the same structure. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }
}

package dev.pgorm.workspace.migration;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.hazard.Hazard;
import dev.pgorm.hazard.Severity;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.PlanException;
import dev.pgorm.plan.PlanOptions;
import dev.pgorm.plan.Planner;
import dev.pgorm.render.CommentText;
import dev.pgorm.render.SqlScript;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.change.Proof;
import dev.pgorm.workspace.error.DefectReports;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.source.ScratchRuns;
import dev.pgorm.workspace.source.Side;
import java.util.List;
import java.util.OptionalInt;

/** Writes what undoes a migration, where a plan for that can be made and proved. */
final class WayBack {

    private static final String NONE = "-- There is no way back: ";

    private final ScratchRuns runs;
    private final int serverMajor;
    private final DefectReports reports;

    WayBack(ScratchRuns runs, int serverMajor, DefectReports reports) {
        this.runs = runs;
        this.serverMajor = serverMajor;
        this.reports = reports;
    }

    /** The text of {@code down.sql}, with what it cannot bring back in front. */
    String text(DiffResult.Executable forward) {
        StringBuilder text = new StringBuilder("-- The way back. Nothing runs this file by itself.\n");
        forward.plan().hazards().stream()
                .filter(hazard -> hazard.severity() == Severity.DATA_LOSS)
                .map(Hazard::why)
                .distinct()
                .forEach(lost -> text.append("-- It does not bring back what the migration loses: ")
                        .append(CommentText.oneLine(lost))
                        .append('\n'));
        return text.append(statements(forward)).toString();
    }

    private String statements(DiffResult.Executable forward) {
        List<RenameHint> renames = forward.renames().stream()
                .map(hint -> new RenameHint(hint.to(), hint.from()))
                .toList();
        try {
            Side start = Side.of(forward.changes().target(), OptionalInt.of(serverMajor));
            ChangeSet back = Differ.diff(start.catalog(), forward.from(), ManagedScope.everything(), renames);
            Plan plan = Planner.plan(start.catalog(), forward.from(), back, PlanOptions.direct(serverMajor));
            Proof proof = runs.prove(start.catalog(), back, plan, Side.extensionSchemas(List.of(start)), reports);
            return switch (proof) {
                case Proof.Proved _ -> "\n" + SqlScript.text(plan);
                case Proof.NotRun notRun ->
                    "-- It was not tried: " + CommentText.oneLine(notRun.reason()) + "\n\n" + SqlScript.text(plan);
            };
        } catch (PlanException impossible) {
            return NONE + CommentText.oneLine(impossible.failure().message()) + "\n";
        } catch (WorkspaceError.Defect unproved) {
            return NONE + CommentText.oneLine(unproved.message()) + "\n";
        }
    }
}

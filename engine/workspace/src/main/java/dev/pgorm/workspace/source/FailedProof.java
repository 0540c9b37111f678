package dev.pgorm.workspace.source;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.PlanException;
import dev.pgorm.plan.PlanOptions;
import dev.pgorm.plan.Planner;
import dev.pgorm.plan.Step;
import dev.pgorm.render.ChangeTree;
import dev.pgorm.workspace.error.DefectReports;
import dev.pgorm.workspace.error.WorkspaceError.Defect;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The error about a plan that does not lead to its target, with what is needed to do it again. */
final class FailedProof {

    /** What may hold passwords stays out of reports. */
    private static final Set<DefinitionKind> PRIVATE = EnumSet.of(
            DefinitionKind.SUBSCRIPTION,
            DefinitionKind.USER_MAPPING,
            DefinitionKind.SERVER,
            DefinitionKind.FOREIGN_DATA_WRAPPER,
            DefinitionKind.SQL_BLOCK);

    private final Catalog from;
    private final ChangeSet changes;
    private final Plan plan;
    private final int major;
    private final DefectReports reports;

    FailedProof(Catalog from, ChangeSet changes, Plan plan, int major, DefectReports reports) {
        this.from = from;
        this.changes = changes;
        this.plan = plan;
        this.major = major;
        this.reports = reports;
    }

    /** A step was refused. */
    Defect refused(Step step, String message) {
        return defect("step " + step.id() + " fails: " + message, "");
    }

    /** Something is left to do. */
    Defect differs(ChangeSet remaining) {
        List<String> left = remaining.changes().stream()
                .map(change -> change.action().label() + " " + change.object())
                .toList();
        return defect("it would leave " + String.join("; ", left), ChangeTree.text(remaining));
    }

    private Defect defect(String what, String remaining) {
        return new Defect(
                "this is a bug of ours: the plan was tried in a scratch database and does not lead to the target, so it is not handed out: "
                        + what + "\n  " + reports.save(Instant.now(), report(what, remaining)),
                null);
    }

    private String report(String what, String remaining) {
        return """
                PostgreSQL %d: %s

                -- the structure that the plan starts from
                %s
                -- what it shall do
                %s
                -- the plan
                %s
                -- what is left to do after it
                %s""".formatted(major, what, structure(), ChangeTree.text(changes), steps(plan), remaining);
    }

    private String structure() {
        Catalog nothing = Catalog.of(List.of());
        try {
            ChangeSet all = Differ.diff(nothing, from, ManagedScope.everything(), List.of());
            return steps(Planner.plan(nothing, from, all, PlanOptions.direct(major)));
        } catch (PlanException impossible) {
            return "(cannot be written down: " + impossible.failure().message() + ")\n";
        }
    }

    private static String steps(Plan plan) {
        StringBuilder text = new StringBuilder();
        for (Step step : plan.steps()) {
            boolean secret = step.operation().object().kind() instanceof DefinitionKind kind && PRIVATE.contains(kind);
            text.append(secret ? "-- " + step.id() + " (left out, there may be secrets in it)" : step.sql() + ";")
                    .append('\n');
        }
        return text.toString();
    }
}

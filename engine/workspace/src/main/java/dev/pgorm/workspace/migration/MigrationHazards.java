package dev.pgorm.workspace.migration;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.hazard.Hazard;
import dev.pgorm.hazard.Severity;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.plan.PlanException;
import dev.pgorm.plan.PlanOptions;
import dev.pgorm.plan.Planner;
import dev.pgorm.workspace.change.DescribedHazard;
import dev.pgorm.workspace.database.OpenDatabase;
import dev.pgorm.workspace.document.PlanFile;
import dev.pgorm.workspace.error.WorkspaceError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What migrations may cost that are about to run. The plan beside a file knows; where there is none, or the file has been edited since,
 * the migrations are run in scratch databases, and what is gone afterwards is what they lose.
 */
final class MigrationHazards {

    private final MigrationStructures structures;
    private final OpenDatabase database;

    MigrationHazards(MigrationStructures structures, OpenDatabase database) {
        this.structures = structures;
        this.database = database;
    }

    /**
     * The hazards.
     *
     * @param done the migrations that the database has
     * @param pending those that are about to run
     * @param historyIsEmpty whether the database remembers nothing
     */
    List<DescribedHazard> of(List<MigrationFolder> done, List<MigrationFolder> pending, boolean historyIsEmpty) {
        Catalog live = structures.live(database);
        if (pending.isEmpty() || live.tables().isEmpty()) {
            return List.of();
        }
        List<DescribedHazard> hazards = new ArrayList<>();
        if (historyIsEmpty) {
            hazards.add(new DescribedHazard(
                    "no-history",
                    "danger",
                    "The database has " + live.tables().size() + (live.tables().size() == 1 ? " table" : " tables")
                            + " and no history of migrations; all of them would run.",
                    Optional.of("If they are in the database already: pgorm migrate baseline."),
                    true));
        }
        List<MigrationFolder> unplanned = new ArrayList<>();
        for (MigrationFolder folder : pending) {
            Optional<PlanFile> plan = folder.plan();
            plan.ifPresentOrElse(known -> hazards.addAll(known.hazards()), () -> unplanned.add(folder));
        }
        if (!unplanned.isEmpty() && !done.isEmpty()) {
            hazards.addAll(losses(done, pending));
        }
        return hazards.stream().distinct().toList();
    }

    private List<DescribedHazard> losses(List<MigrationFolder> done, List<MigrationFolder> pending) {
        try {
            Catalog before = structures.replayed(done, database);
            Catalog after = structures.replayed(
                    Stream.concat(done.stream(), pending.stream()).toList(), database);
            ChangeSet changes = Differ.diff(before, after, ManagedScope.everything(), List.of());
            return Planner.plan(before, after, changes, PlanOptions.direct(database.serverMajor())).hazards().stream()
                    .filter(hazard -> hazard.severity() == Severity.DATA_LOSS)
                    .map(MigrationHazards::described)
                    .toList();
        } catch (PlanException unknown) {
            return List.of(notAnalysed(unknown.failure().message()));
        } catch (WorkspaceError.DatabaseFailed | WorkspaceError.WrongSql unknown) {
            return List.of(notAnalysed(String.valueOf(unknown.getMessage())));
        }
    }

    private static DescribedHazard notAnalysed(String reason) {
        return new DescribedHazard(
                "not-analysed",
                "danger",
                "What the migrations lose could not be found out: " + reason,
                Optional.of("Name a server on which they can be tried with --scratch-url, or read them with care."),
                true);
    }

    private static DescribedHazard described(Hazard hazard) {
        return new DescribedHazard(
                hazard.id(),
                hazard.severity().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                hazard.why(),
                Optional.of(hazard.recipe()),
                true);
    }
}

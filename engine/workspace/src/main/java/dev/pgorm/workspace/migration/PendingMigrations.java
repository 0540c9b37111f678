package dev.pgorm.workspace.migration;

import dev.pgorm.migrate.MigrationScript;
import dev.pgorm.workspace.change.DescribedHazard;
import dev.pgorm.workspace.database.DatabaseAddress;
import java.util.List;

/**
 * What apply would do.
 *
 * @param database where
 * @param migrations those that are not done, in order
 * @param hazards what they may cost
 */
public record PendingMigrations(DatabaseAddress database, List<Pending> migrations, List<DescribedHazard> hazards) {

    /**
     * A migration that is not done.
     *
     * @param name the migration
     * @param steps the statements that are left, in order
     * @param done how many are done already
     */
    public record Pending(String name, List<PendingStep> steps, int done) {
        public Pending {
            steps = List.copyOf(steps);
        }
    }

    /** A statement that is left: its place in the file, its id, its mode, its text. */
    public record PendingStep(int place, String id, String mode, String sql) {}

    public PendingMigrations {
        migrations = List.copyOf(migrations);
        hazards = List.copyOf(hazards);
    }

    /** The hazards that stop apply until somebody names them. */
    public List<DescribedHazard> hazardsNeedingConsent() {
        return hazards.stream().filter(DescribedHazard::needsConsent).distinct().toList();
    }

    static Pending of(MigrationScript script, MigrationState state) {
        return new Pending(
                script.name(),
                script.steps().stream()
                        .skip(state.done())
                        .map(step -> new PendingStep(
                                step.place(), step.id(), step.mode().label(), step.sql()))
                        .toList(),
                state.done());
    }
}

package dev.pgorm.workspace.migration;

import dev.pgorm.workspace.database.DatabaseAddress;
import dev.pgorm.workspace.error.ExitCode;
import java.util.List;

/**
 * How a project's migrations stand.
 *
 * @param directory where they are
 * @param database the database that was asked
 * @param migrations in the order in which they run
 */
public record MigrationStatus(String directory, DatabaseAddress database, List<MigrationState> migrations) {

    public MigrationStatus {
        migrations = List.copyOf(migrations);
    }

    /** How {@code status} ends: 0 where all are applied, 3 where some are pending, 6 where one needs a decision. */
    public ExitCode exitCode() {
        if (migrations.stream().anyMatch(each -> each.kind().exitCode() == ExitCode.HISTORY)) {
            return ExitCode.HISTORY;
        }
        return migrations.stream().allMatch(each -> each.kind().isDone()) ? ExitCode.DONE : ExitCode.DIFFERENCES;
    }

    /** Whether there is one that apply cannot bring to its end. */
    public boolean needsDecision() {
        return migrations.stream()
                .anyMatch(each -> !each.kind().isDone() && !each.kind().isOpen());
    }

    /** How many stand in one of these ways. */
    public long count(MigrationState.Kind kind) {
        return migrations.stream().filter(each -> each.kind() == kind).count();
    }
}

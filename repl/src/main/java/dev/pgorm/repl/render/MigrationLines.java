package dev.pgorm.repl.render;

import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.migration.MigrationState;
import dev.pgorm.workspace.migration.MigrationStatus;
import dev.pgorm.workspace.migration.NewMigration;

/** Migrations in lines. */
public final class MigrationLines {

    private MigrationLines() {}

    /** A line for each migration, what there is to say about it below, and one that says what to do. */
    public static String status(MigrationStatus status, Screen screen) {
        StringBuilder text = new StringBuilder();
        for (MigrationState each : status.migrations()) {
            text.append("  ")
                    .append(sign(each.kind(), screen))
                    .append(' ')
                    .append(each.name())
                    .append("  ")
                    .append(each.kind().label())
                    .append('\n');
            each.note().ifPresent(note -> text.append("      ").append(note).append('\n'));
        }
        return text.append(conclusion(status, screen)).toString();
    }

    private static String sign(MigrationState.Kind kind, Screen screen) {
        return switch (kind) {
            case APPLIED, BASELINE -> screen.ink().success(screen.glyphs().done());
            case PENDING -> screen.glyphs().separator();
            case HALF_APPLIED, EDITED, MISSING, FAILED_IN_PRISMA ->
                screen.ink().error(screen.glyphs().failed());
        };
    }

    private static String conclusion(MigrationStatus status, Screen screen) {
        if (status.migrations().isEmpty()) {
            return "There are no migrations; \\plan NAME writes one.\n";
        }
        long pending = status.count(MigrationState.Kind.PENDING);
        return switch (status.exitCode()) {
            case DONE -> screen.ink().success(screen.glyphs().done()) + " The database has all migrations.\n";
            case DIFFERENCES ->
                Counts.of(pending, "migration") + " pending; pgorm migrate apply runs "
                        + (pending == 1 ? "it.\n" : "them.\n");
            case HISTORY ->
                screen.ink().error(screen.glyphs().failed())
                        + (status.needsDecision()
                                ? " The history needs a decision.\n"
                                : " pgorm migrate apply goes on where the last run stopped.\n");
            case WRONG_INPUT, USAGE, REFUSED, DATABASE, DEFECT, INTERRUPTED, TERMINATED ->
                throw new IllegalArgumentException("no status ends so: " + status.exitCode());
        };
    }

    /** What was written. */
    public static String written(NewMigration migration, Screen screen) {
        if (migration.files().isEmpty()) {
            return screen.ink().success(screen.glyphs().done()) + " The migrations make what the schema says.\n";
        }
        StringBuilder text = new StringBuilder();
        migration.diff().map(DiffResult::tree).ifPresent(text::append);
        migration
                .files()
                .forEach(file -> text.append("  ")
                        .append(screen.ink().success(screen.glyphs().done()))
                        .append(' ')
                        .append(file)
                        .append('\n'));
        migration.diff().ifPresent(diff -> text.append(PlanText.consents(diff.plan(), screen)));
        return text.append("pgorm migrate apply runs it.\n").toString();
    }
}

package dev.pgorm.app.output;

import dev.pgorm.workspace.change.DescribedHazard;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.database.DatabaseAddress;
import dev.pgorm.workspace.migration.Baseline;
import dev.pgorm.workspace.migration.MigrationState;
import dev.pgorm.workspace.migration.MigrationStatus;
import dev.pgorm.workspace.migration.MigrationsApplied;
import dev.pgorm.workspace.migration.PendingMigrations;
import dev.pgorm.workspace.migration.StructureDifference;
import dev.pgorm.workspace.migration.Verification;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Migrations and what became of them, in words. */
public final class MigrationText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private MigrationText() {}

    /** What a new migration changes, and its hazards. */
    public static String summary(DiffResult diff) {
        StringBuilder text = new StringBuilder(diff.tree().stripTrailing());
        text.append('\n').append(DiagnosticText.count(diff.plan().steps().size(), "step"));
        diff.plan().hazardsNeedingConsent().forEach(hazard -> hazard(text, hazard));
        return text.toString();
    }

    private static void hazard(StringBuilder text, DescribedHazard hazard) {
        text.append("\n  ⚠ ").append(hazard.id()).append(": ").append(hazard.why());
        hazard.recipe().ifPresent(recipe -> text.append("\n      safe: ").append(recipe));
    }

    /** A line for each migration, and one that says what to do. */
    public static String status(MigrationStatus status) {
        StringBuilder text = new StringBuilder(status.directory() + " in " + place(status.database()) + "\n");
        for (MigrationState each : status.migrations()) {
            text.append("  ").append(sign(each.kind())).append(' ').append(each.name());
            text.append("  ").append(each.kind().label());
            each.finishedAt().ifPresent(time -> text.append(' ').append(TIME.format(time)));
            if (each.kind() == MigrationState.Kind.HALF_APPLIED) {
                text.append(" (")
                        .append(each.done())
                        .append(" of ")
                        .append(DiagnosticText.count(each.count(), "statement"));
                text.append(')');
            }
            each.note().ifPresent(note -> text.append("\n      ").append(note));
            text.append('\n');
        }
        return text.append(conclusion(status)).append('\n').toString();
    }

    private static String sign(MigrationState.Kind kind) {
        return switch (kind) {
            case APPLIED, BASELINE -> "✓";
            case PENDING -> "·";
            case HALF_APPLIED, EDITED, MISSING, FAILED_IN_PRISMA -> "✗";
        };
    }

    private static String conclusion(MigrationStatus status) {
        long pending = status.count(MigrationState.Kind.PENDING);
        return switch (status.exitCode()) {
            case DONE ->
                status.migrations().isEmpty()
                        ? "There are no migrations; pgorm migrate new NAME writes one."
                        : "✓ " + DiagnosticText.count(status.migrations().size(), "migration") + ", all applied";
            case DIFFERENCES -> pending + " pending; pgorm migrate apply runs " + (pending == 1 ? "it." : "them.");
            case HISTORY ->
                status.needsDecision()
                        ? "✗ the history needs a decision"
                        : "✗ pgorm migrate apply goes on where the last run stopped";
            case WRONG_INPUT, USAGE, REFUSED, DATABASE, DEFECT, INTERRUPTED, TERMINATED ->
                throw new IllegalArgumentException("no status ends so: " + status.exitCode());
        };
    }

    private static String place(DatabaseAddress address) {
        return address.display() + " as " + address.user()
                + (address.kind() == DatabaseAddress.Kind.EMBEDDED ? " (embedded)" : " (" + address.origin() + ")");
    }

    /** What apply is about to do: where, which migrations, their hazards. */
    public static String pending(PendingMigrations pending) {
        StringBuilder text = new StringBuilder("To " + place(pending.database()) + ":");
        for (PendingMigrations.Pending each : pending.migrations()) {
            text.append("\n  ").append(each.name()).append(": ");
            text.append(DiagnosticText.count(each.steps().size(), "statement"));
            text.append(each.done() == 0 ? "" : ", behind " + each.done() + " that are done");
        }
        if (pending.migrations().isEmpty()) {
            text.append(" nothing");
        }
        pending.hazardsNeedingConsent().forEach(hazard -> hazard(text, hazard));
        return text.toString();
    }

    /** The statements that are left, as they would run. */
    public static String statements(PendingMigrations pending) {
        return pending.migrations().stream()
                .map(each -> "-- " + each.name() + "\n"
                        + each.steps().stream()
                                .map(step -> "-- " + step.place() + ", " + step.mode() + "\n" + step.sql() + ";\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** {@code ✓ 2 migrations applied}. */
    public static String applied(MigrationsApplied applied) {
        return applied.migrations().isEmpty()
                ? "✓ nothing to do: the database has all migrations"
                : "✓ " + DiagnosticText.count(applied.migrations().size(), "migration") + " applied";
    }

    /** What was compared, and what differs. */
    public static String verification(Verification result) {
        StringBuilder text = new StringBuilder();
        text.append(DiagnosticText.count(result.migrations(), "migration")).append(" run in a scratch database\n");
        result.schema()
                .ifPresent(
                        difference -> difference(
                                text,
                                difference,
                                "they make what the schema says",
                                "the schema says more or other than they make; pgorm migrate new NAME writes what is missing:"));
        result.drift()
                .ifPresent(difference -> difference(
                        text,
                        difference,
                        "the database is what the applied ones make",
                        "the database is not what the applied ones make; it differs from that by:"));
        if (!result.pending().isEmpty()) {
            text.append("· pending: ")
                    .append(String.join(", ", result.pending()))
                    .append('\n');
        }
        return text.toString();
    }

    private static void difference(StringBuilder text, StructureDifference difference, String same, String differs) {
        if (difference.isEmpty()) {
            text.append("✓ ").append(same).append('\n');
        } else {
            text.append("✗ ").append(differs).append('\n');
            difference
                    .tree()
                    .lines()
                    .forEach(line -> text.append("  ").append(line).append('\n'));
        }
    }

    /** Which migrations were taken. */
    public static String baseline(Baseline baseline) {
        if (baseline.migrations().isEmpty()) {
            return "✓ nothing to do: the database has all migrations";
        }
        String taken = "✓ " + DiagnosticText.count(baseline.migrations().size(), "migration")
                + " taken for applied, up to " + baseline.migrations().getLast();
        return baseline.difference().isEmpty()
                ? taken
                : taken + ", though the database differs:\n"
                        + baseline.difference().tree().stripTrailing();
    }
}

package dev.pgorm.workspace.migration;

import dev.pgorm.migrate.HistoryEntry;
import dev.pgorm.migrate.HistoryEntry.RecordedStep;
import dev.pgorm.workspace.migration.MigrationState.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The files of migrations beside what the database remembers of them. */
final class HistoryComparison {

    private final Map<String, HistoryEntry> entries = new HashMap<>();

    HistoryComparison(List<HistoryEntry> known) {
        known.forEach(each -> entries.put(each.name(), each));
    }

    /** All that there is a file or a memory of, in the order of names. */
    List<MigrationState> states(List<MigrationFolder> folders) {
        List<MigrationState> states = new ArrayList<>();
        folders.forEach(folder -> states.add(state(folder)));
        Set<String> present = folders.stream().map(MigrationFolder::name).collect(Collectors.toSet());
        entries.values().stream()
                .filter(entry -> !present.contains(entry.name()))
                .forEach(entry -> states.add(missing(entry)));
        states.sort(Comparator.comparing(MigrationState::name));
        return withRemarks(states);
    }

    private MigrationState state(MigrationFolder folder) {
        Optional<HistoryEntry> entry = Optional.ofNullable(entries.get(folder.name()));
        int count = folder.script().steps().size();
        if (entry.isEmpty()) {
            return new MigrationState(folder.name(), Kind.PENDING, Optional.empty(), 0, count, Optional.empty());
        }
        return entry.get().isFinished() ? finished(folder, entry.get(), count) : begun(folder, entry.get(), count);
    }

    private static MigrationState finished(MigrationFolder folder, HistoryEntry entry, int count) {
        if (!folder.hasChecksum(entry.checksum())) {
            return new MigrationState(
                    folder.name(),
                    Kind.EDITED,
                    entry.finishedAt(),
                    count,
                    count,
                    Optional.of("its file was changed after it had been applied; put it back, and write a new migration"
                            + " for what shall be different"));
        }
        boolean baseline = entry.origin() == HistoryEntry.Origin.BASELINE;
        Optional<String> note =
                entry.origin() == HistoryEntry.Origin.PRISMA ? Optional.of("by Prisma") : Optional.empty();
        return new MigrationState(
                folder.name(), baseline ? Kind.BASELINE : Kind.APPLIED, entry.finishedAt(), count, count, note);
    }

    private MigrationState begun(MigrationFolder folder, HistoryEntry entry, int count) {
        if (entry.origin() == HistoryEntry.Origin.PRISMA) {
            return new MigrationState(
                    folder.name(),
                    Kind.FAILED_IN_PRISMA,
                    Optional.empty(),
                    0,
                    count,
                    Optional.of("Prisma began it and did not get to its end; see what is done, and tell Prisma:"
                            + " prisma migrate resolve"));
        }
        Optional<RecordedStep> open =
                entry.steps().stream().filter(each -> !each.finished()).findFirst();
        int done = (int) entry.steps().stream().filter(RecordedStep::finished).count();
        if (!entry.isPartlyDone()) {
            return new MigrationState(
                    folder.name(),
                    Kind.PENDING,
                    Optional.empty(),
                    0,
                    count,
                    entry.error().map(error -> "the last run failed: " + error));
        }
        String last = entry.error()
                .map(error -> "the last run failed: " + error)
                .orElseGet(() -> "the last run was killed"
                        + open.map(step -> " in statement " + step.place() + " (" + step.id() + ")")
                                .orElse(""));
        return new MigrationState(
                folder.name(),
                Kind.HALF_APPLIED,
                Optional.empty(),
                done,
                count,
                Optional.of(last + "; pgorm migrate apply goes on behind what is done"));
    }

    private static MigrationState missing(HistoryEntry entry) {
        return new MigrationState(
                entry.name(),
                Kind.MISSING,
                entry.finishedAt(),
                entry.steps().size(),
                0,
                Optional.of("the database has it, and its file is not here; bring it back"));
    }

    /** What is older than something applied runs late, which its author may not have thought of. */
    private static List<MigrationState> withRemarks(List<MigrationState> states) {
        Optional<String> last = states.stream()
                .filter(each -> each.kind().isDone())
                .map(MigrationState::name)
                .max(Comparator.naturalOrder());
        return states.stream()
                .map(each -> each.kind() == Kind.PENDING
                                && each.note().isEmpty()
                                && last.filter(name -> each.name().compareTo(name) < 0)
                                        .isPresent()
                        ? new MigrationState(
                                each.name(),
                                each.kind(),
                                each.finishedAt(),
                                each.done(),
                                each.count(),
                                Optional.of("older than what is applied; it will run after that"))
                        : each)
                .toList();
    }
}

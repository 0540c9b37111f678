package dev.pgorm.migrate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a database remembers of a migration.
 *
 * @param name the migration
 * @param checksum of the file as it was then
 * @param origin who remembers it
 * @param startedAt when it was begun
 * @param finishedAt when it was done; empty where it is not
 * @param steps the statements that were recorded, where we ran it
 * @param error what went wrong last
 */
public record HistoryEntry(
        String name,
        String checksum,
        Origin origin,
        Instant startedAt,
        Optional<Instant> finishedAt,
        List<RecordedStep> steps,
        Optional<String> error) {

    /** Who remembers a migration. */
    public enum Origin {
        /** We ran it. */
        APPLIED,
        /** It was taken for applied. */
        BASELINE,
        /** Prisma ran it, or took it for applied. */
        PRISMA
    }

    /**
     * A statement that was begun.
     *
     * @param place its place in the file, from 1
     * @param id what it was called
     * @param fingerprint of its text
     * @param finished whether it is done; false only for one that runs outside transactions
     */
    public record RecordedStep(int place, String id, String fingerprint, boolean finished) {}

    public HistoryEntry {
        steps = List.copyOf(steps);
    }

    /** Whether all of it is done. */
    public boolean isFinished() {
        return finishedAt.isPresent();
    }

    /** Whether a part of it is done, or may be. */
    public boolean isPartlyDone() {
        return !isFinished() && !steps.isEmpty();
    }
}

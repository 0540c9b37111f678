package dev.pgorm.workspace.migration;

import dev.pgorm.workspace.error.ExitCode;
import java.time.Instant;
import java.util.Optional;

/**
 * How a migration stands between its file and the database.
 *
 * @param name the migration
 * @param kind how it stands
 * @param finishedAt when it was done, where it is
 * @param done how many of its statements are done
 * @param count how many its file has
 * @param note what there is to say about it
 */
public record MigrationState(
        String name, Kind kind, Optional<Instant> finishedAt, int done, int count, Optional<String> note) {

    /** How a migration can stand. */
    public enum Kind {
        APPLIED("applied", ExitCode.DONE),
        /** Taken for applied. */
        BASELINE("baseline", ExitCode.DONE),
        PENDING("pending", ExitCode.DIFFERENCES),
        /** Begun, and a part of it is done; the next apply goes on. */
        HALF_APPLIED("half-applied", ExitCode.HISTORY),
        /** Applied, and its file is no longer what it was. */
        EDITED("edited", ExitCode.HISTORY),
        /** Applied, and there is no file. */
        MISSING("missing", ExitCode.HISTORY),
        /** Prisma began it and did not get to its end. */
        FAILED_IN_PRISMA("failed-in-prisma", ExitCode.HISTORY);

        private final String label;
        private final ExitCode exitCode;

        Kind(String label, ExitCode exitCode) {
            this.label = label;
            this.exitCode = exitCode;
        }

        /** The word in JSON and on screens. */
        public String label() {
            return label;
        }

        ExitCode exitCode() {
            return exitCode;
        }

        /** Whether the database has all of it. */
        public boolean isDone() {
            return this == APPLIED || this == BASELINE;
        }

        /** Whether apply can bring it to its end. */
        public boolean isOpen() {
            return this == PENDING || this == HALF_APPLIED;
        }
    }
}

package dev.pgorm.migrate;

import dev.pgorm.scratch.ServerMessage;

/** Why a migration did not run to its end, and what that means for the next run. */
public sealed interface MigrationFailure {

    /** The stable id of the kind of failure. */
    String id();

    /** What is wrong, where, and what can be done. */
    String message();

    /** What is wrong and where, as the history keeps it. */
    default String reason() {
        return message();
    }

    /**
     * How far a migration came.
     *
     * @param done how many of its statements are done and stay
     * @param count how many it has
     */
    record Progress(int done, int count) {
        /** In a sentence. */
        public String message() {
            return done == 0
                    ? "Nothing of it was changed."
                    : done + " of its " + count
                            + (done == 1
                                    ? " statements is done and stays; the next apply goes on behind it."
                                    : " statements are done and stay; the next apply goes on behind them.");
        }
    }

    /** The file cannot be run as a migration. */
    record UnfitFile(String migration, int line, String reason) implements MigrationFailure {
        @Override
        public String id() {
            return "M0011";
        }

        @Override
        public String message() {
            return migration + "/migration.sql:" + line + ": " + reason + ".";
        }
    }

    /** PostgreSQL refused a statement. */
    record StepFailed(String migration, MigrationStep step, ServerMessage server, Progress progress)
            implements MigrationFailure {
        @Override
        public String id() {
            return "M0012";
        }

        @Override
        public String message() {
            return reason() + "." + server.remarks() + " " + progress.message();
        }

        @Override
        public String reason() {
            return at(migration, step) + ": " + server.message() + " (SQLSTATE " + server.sqlState() + ")";
        }
    }

    /** A statement did not get its lock, however often it was tried. */
    record LockNotGranted(String migration, MigrationStep step, int attempts, ServerMessage server, Progress progress)
            implements MigrationFailure {
        @Override
        public String id() {
            return "M0013";
        }

        @Override
        public String message() {
            return at(migration, step) + ": it did not get its lock in " + attempts
                    + " attempts, because other transactions hold the table (" + server.message()
                    + "). Try again when they have ended, or give it more time with --lock-timeout. "
                    + progress.message();
        }

        @Override
        public String reason() {
            return at(migration, step) + ": " + server.message();
        }
    }

    /** A statement outside transactions was begun by a run that was killed, and nobody can tell whether it ran. */
    record InDoubt(String migration, MigrationStep step) implements MigrationFailure {
        @Override
        public String id() {
            return "M0014";
        }

        @Override
        public String message() {
            return at(migration, step) + ": a run was killed while this statement ran (" + step.id()
                    + "), and the database cannot tell whether it did its work.";
        }
    }

    /** A migration of which a part is done no longer begins with that part. */
    record DonePartChanged(String migration, int place) implements MigrationFailure {
        @Override
        public String id() {
            return "M0015";
        }

        @Override
        public String message() {
            return migration + " is half applied, and its statement " + place
                    + ", which is done, is no longer in the file as it ran. Put it back; what follows it may be changed.";
        }
    }

    /** The work was stopped on request. */
    record Stopped(String migration, Progress progress) implements MigrationFailure {
        @Override
        public String id() {
            return "M0016";
        }

        @Override
        public String message() {
            return "Stopped in " + migration + ". " + progress.message();
        }

        @Override
        public String reason() {
            return "it was stopped";
        }
    }

    /** The database cannot be reached, or the session broke. */
    record Unreachable(ServerMessage server) implements MigrationFailure {
        @Override
        public String id() {
            return "M0017";
        }

        @Override
        public String message() {
            return "The session with the database broke: " + server.message()
                    + ". pgorm migrate status tells what is done.";
        }
    }

    /** Another program migrates the same database. */
    record MigrationRunning(String who) implements MigrationFailure {
        @Override
        public String id() {
            return "M0018";
        }

        @Override
        public String message() {
            return "Another migration of this database is running (" + who
                    + "). Wait for its end, or end that session.";
        }
    }

    /** The tables of the history cannot be made. */
    record NoHistory(String schema, ServerMessage server) implements MigrationFailure {
        @Override
        public String id() {
            return "M0019";
        }

        @Override
        public String message() {
            return "The history cannot be kept in the schema " + schema + ": " + server.message()
                    + ". Its user needs the right to create it, or name a schema that is its own with --history-schema.";
        }
    }

    private static String at(String migration, MigrationStep step) {
        return migration + "/migration.sql:" + step.line();
    }
}

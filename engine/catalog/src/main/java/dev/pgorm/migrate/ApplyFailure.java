package dev.pgorm.migrate;

import dev.pgorm.plan.Step;
import dev.pgorm.scratch.ServerMessage;
import java.util.List;

/** Why a plan did not run to its end, and what state that left. */
public sealed interface ApplyFailure {

    /** The stable id of the kind of failure. */
    String id();

    /** What is wrong, where, and what can be done. */
    String message();

    /** What has been changed in the database. */
    StateLeft state();

    /** How far a plan came. */
    sealed interface StateLeft {

        /** In a sentence. */
        String message();

        /** The database is as it was before. */
        record NothingChanged() implements StateLeft {
            @Override
            public String message() {
                return "Nothing was changed.";
            }
        }

        /**
         * Some steps are committed and stay.
         *
         * @param done the committed steps
         * @param remarks what else is left, such as an invalid index
         */
        record PartlyApplied(List<Step> done, List<String> remarks) implements StateLeft {
            public PartlyApplied {
                done = List.copyOf(done);
                remarks = List.copyOf(remarks);
            }

            @Override
            public String message() {
                String steps = done.size() == 1 ? "1 step is done and stays" : done.size() + " steps are done and stay";
                String last =
                        done.isEmpty() ? "" : " (the last is " + done.getLast().id() + ")";
                String others = remarks.isEmpty() ? "" : " " + String.join(" ", remarks);
                return steps + last + "; make a new plan from here." + others;
            }
        }
    }

    /** The database cannot be reached, or the session broke. */
    record Unreachable(ServerMessage server, StateLeft state) implements ApplyFailure {
        @Override
        public String id() {
            return "M0001";
        }

        @Override
        public String message() {
            return "The database cannot be reached: " + server.message() + ". " + state.message();
        }
    }

    /** Another program migrates the same database. */
    record MigrationRunning(String who) implements ApplyFailure {
        @Override
        public String id() {
            return "M0002";
        }

        @Override
        public StateLeft state() {
            return new StateLeft.NothingChanged();
        }

        @Override
        public String message() {
            return "Another migration of this database is running (" + who
                    + "). Wait for its end, or end that session.";
        }
    }

    /** The database has moved since the plan was made. */
    record OutOfDate(String planned, String found) implements ApplyFailure {
        @Override
        public String id() {
            return "M0003";
        }

        @Override
        public StateLeft state() {
            return new StateLeft.NothingChanged();
        }

        @Override
        public String message() {
            return "The database has changed since the plan was made (structure " + found + " instead of " + planned
                    + "). Make the plan again.";
        }
    }

    /** PostgreSQL refused a step. */
    record StepFailed(int place, Step step, ServerMessage server, StateLeft state) implements ApplyFailure {
        @Override
        public String id() {
            return "M0004";
        }

        @Override
        public String message() {
            return "Step " + place + " (" + step.id() + ") failed: " + server.message() + " (SQLSTATE "
                    + server.sqlState() + ")." + server.remarks() + " " + state.message();
        }
    }

    /** A step did not get its lock, however often it was tried. */
    record LockNotGranted(int place, Step step, int attempts, ServerMessage server, StateLeft state)
            implements ApplyFailure {
        @Override
        public String id() {
            return "M0005";
        }

        @Override
        public String message() {
            return "Step " + place + " (" + step.id() + ") did not get its lock in " + attempts
                    + " attempts, because other transactions hold the table: " + server.message()
                    + ". Try again when they have ended, or give it more time with --lock-timeout. " + state.message();
        }
    }

    /** The work was stopped on request. */
    record Stopped(StateLeft state) implements ApplyFailure {
        @Override
        public String id() {
            return "M0006";
        }

        @Override
        public String message() {
            return "Stopped. " + state.message();
        }
    }
}

package dev.pgorm.migrate;

import dev.pgorm.diff.ChangeSet;
import java.time.Duration;

/** What became of a plan. */
public sealed interface ApplyOutcome {

    /**
     * All steps ran.
     *
     * @param steps how many
     * @param elapsed how long they took
     * @param remaining what still differs from the target; empty = verified equal
     */
    record Applied(int steps, Duration elapsed, ChangeSet remaining) implements ApplyOutcome {
        /** Whether the database now equals the target. */
        public boolean isVerified() {
            return remaining.isEmpty();
        }
    }

    /** It did not run to its end. */
    record Failed(ApplyFailure failure) implements ApplyOutcome {}
}

package dev.pgorm.scratch;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.Step;
import java.util.List;

/** What came of running a plan on a scratch copy of the structure that it starts from. */
public sealed interface ProofResult {

    /** The result equals the target. */
    record Proved() implements ProofResult {}

    /**
     * The plan ran and led elsewhere: a bug of ours.
     *
     * @param plan the plan
     * @param remaining what lies between the result ({@link ChangeSet#start}) and the target ({@link ChangeSet#target})
     */
    record Differs(Plan plan, ChangeSet remaining) implements ProofResult {}

    /**
     * PostgreSQL refused a step.
     *
     * @param plan the plan
     * @param place the step's place, from 1
     * @param step the step
     * @param server what PostgreSQL said
     */
    record StepRefused(Plan plan, int place, Step step, ServerMessage server) implements ProofResult {}

    /**
     * The structure that the plan starts from could not be made here, so nothing is proved.
     *
     * @param errors what PostgreSQL refused
     */
    record NoStart(List<SourceError> errors) implements ProofResult {
        public NoStart {
            errors = List.copyOf(errors);
        }
    }
}

package dev.pgorm.workspace.change;

import java.util.List;

/** Whether a plan was run in a scratch database and what came of it. */
public sealed interface Proof {

    /** It was run, and the result equals the target. */
    record Proved() implements Proof {}

    /** It was not run. */
    record NotRun(String reason) implements Proof {}

    /** It was run, and the result differs from the target: a bug of ours, shown rather than hidden. */
    record Differs(List<String> differences) implements Proof {
        public Differs {
            differences = List.copyOf(differences);
        }
    }

    /** It was run, and a statement failed. */
    record Failed(String stepId, String message) implements Proof {}
}

package dev.pgorm.workspace.change;

/**
 * Whether a plan was run in a scratch database. One that was run and did not lead to its target is never handed out: that is a bug of ours,
 * told as {@link dev.pgorm.workspace.error.WorkspaceError.Defect}.
 */
public sealed interface Proof {

    /** It was run, and the result equals the target. */
    record Proved() implements Proof {}

    /** It was not run. */
    record NotRun(String reason) implements Proof {}
}

package dev.pgorm.studio.preview;

import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.change.Proof;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.CheckResult;
import java.time.Duration;
import java.util.Optional;

/**
 * What is known about the text that is being edited.
 *
 * @param edited the text's revision
 * @param check what checking found; of revision {@code checked}
 * @param checked the revision that was checked last
 * @param difference what it would change; of revision {@code compared}
 * @param compared the revision that was compared last
 * @param trouble why it could not be compared
 * @param activity what is being done at the moment; empty where nothing is
 * @param took how long the last comparison took
 */
public record PreviewState(
        long edited,
        Optional<CheckResult> check,
        long checked,
        Optional<DiffResult> difference,
        long compared,
        Optional<WorkspaceError> trouble,
        String activity,
        Duration took) {

    /** Nothing is known yet. */
    public static PreviewState unknown() {
        return new PreviewState(0, Optional.empty(), -1, Optional.empty(), -1, Optional.empty(), "", Duration.ZERO);
    }

    /** Whether what the difference says is about an earlier text. */
    public boolean isStale() {
        return compared != edited;
    }

    /** Whether the plan was run on a copy and led to the text. */
    public boolean isProved() {
        return !isStale()
                && difference
                        .map(DiffResult::proof)
                        .filter(Proof.Proved.class::isInstance)
                        .isPresent();
    }

    PreviewState withText(long revision) {
        return new PreviewState(revision, check, checked, difference, compared, trouble, activity, took);
    }

    PreviewState withCheck(long revision, CheckResult result) {
        return new PreviewState(
                edited, Optional.of(result), revision, difference, compared, Optional.empty(), activity, took);
    }

    PreviewState withDifference(long revision, DiffResult result, Duration elapsed) {
        return new PreviewState(edited, check, checked, Optional.of(result), revision, Optional.empty(), "", elapsed);
    }

    PreviewState withTrouble(WorkspaceError error) {
        return new PreviewState(edited, check, checked, difference, compared, Optional.of(error), "", took);
    }

    PreviewState doing(String what) {
        return new PreviewState(edited, check, checked, difference, compared, trouble, what, took);
    }
}

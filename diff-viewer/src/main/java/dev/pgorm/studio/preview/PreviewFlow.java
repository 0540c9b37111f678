package dev.pgorm.studio.preview;

import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.studio.work.Lane;
import dev.pgorm.studio.work.ScreenThread;
import dev.pgorm.workspace.SchemaPreview;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.CheckResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Follows the text: problems first, then what it would change and how, then, once nobody has typed for a while, the proof. Each stage has
 * a thread of its own, so that a proof that runs does not keep the next key's problems waiting.
 */
public final class PreviewFlow implements AutoCloseable {

    private final SchemaPreview preview;
    private final LongSupplier nanoTime;
    private final Duration restBeforeProof;
    private final Runnable changed;
    private final Lane checking;
    private final Lane comparing;
    private final Lane proving;
    private final List<String> renames = new ArrayList<>();
    private PreviewState state = PreviewState.unknown();
    private Optional<Supplier<SourceSet>> text = Optional.empty();

    /**
     * A flow at its start.
     *
     * @param preview what does the work
     * @param screen the thread that all methods here are called on
     * @param nanoTime a clock for how long things take
     * @param restBeforeProof how long nobody must have typed
     * @param changed hears that {@link #state} is another one
     */
    public PreviewFlow(
            SchemaPreview preview,
            ScreenThread screen,
            LongSupplier nanoTime,
            Duration restBeforeProof,
            Runnable changed) {
        this.preview = preview;
        this.nanoTime = nanoTime;
        this.restBeforeProof = restBeforeProof;
        this.changed = changed;
        this.checking = new Lane("check", screen);
        this.comparing = new Lane("compare", screen);
        this.proving = new Lane("prove", screen);
    }

    public PreviewState state() {
        return state;
    }

    /** The renames that were agreed to, in the form of {@code --rename}. */
    public List<String> renames() {
        return List.copyOf(renames);
    }

    /**
     * The text is another one now.
     *
     * @param files puts the text together, away from the screen's thread
     */
    public void edited(long revision, Supplier<SourceSet> files) {
        text = Optional.of(files);
        set(state.withText(revision));
        comparing.cancel();
        proving.cancel();
        checking.submit(
                _ -> preview.check(files.get()),
                new Lane.Outcome<>(result -> checked(revision, files, result), this::failed, _ -> {}));
    }

    /** Reads the database again and compares. */
    public void refresh() {
        preview.forgetDatabase();
        text.ifPresent(files -> edited(state.edited(), files));
    }

    /** Something was renamed, not dropped and made. */
    public void agreeToRename(String rename) {
        renames.add(rename);
        text.ifPresent(files -> edited(state.edited(), files));
    }

    /** The renames are done, or no longer what the text says. */
    public void forgetRenames() {
        renames.clear();
    }

    private void checked(long revision, Supplier<SourceSet> files, CheckResult result) {
        set(state.withCheck(revision, result));
        if (result.isValid()) {
            compare(revision, files);
        } else {
            set(state.doing(""));
        }
    }

    /** What a text means: the problems that show only then, and, where those leave it sound, what it would change. */
    private record Meaning(Optional<CheckResult> problems, Optional<DiffResult> difference) {}

    private void compare(long revision, Supplier<SourceSet> files) {
        long begun = nanoTime.getAsLong();
        DiffOptions options = options(DiffOptions.Proving.NEVER);
        comparing.submit(
                progress -> {
                    Optional<CheckResult> problems = preview.checkMeaning(files.get());
                    boolean valid = problems.map(CheckResult::isValid).orElse(true);
                    return new Meaning(
                            problems,
                            valid ? Optional.of(preview.compare(files.get(), options, progress)) : Optional.empty());
                },
                new Lane.Outcome<>(
                        meaning -> {
                            meaning.problems().ifPresent(found -> set(state.withCheck(revision, found)));
                            meaning.difference().ifPresent(result -> {
                                Duration took = Duration.ofNanos(nanoTime.getAsLong() - begun);
                                set(state.withDifference(revision, result, took));
                                prove(revision, files, result);
                            });
                        },
                        this::failed,
                        what -> set(state.doing(what))));
    }

    private void prove(long revision, Supplier<SourceSet> files, DiffResult difference) {
        if (difference.isEmpty()) {
            return;
        }
        Duration took = state.took();
        DiffOptions options = options(DiffOptions.Proving.ALWAYS);
        proving.submitAfter(
                restBeforeProof,
                progress -> preview.compare(files.get(), options, progress),
                new Lane.Outcome<>(
                        result -> set(state.withDifference(revision, result, took)),
                        this::failed,
                        what -> set(state.doing(what))));
    }

    private DiffOptions options(DiffOptions.Proving when) {
        return DiffOptions.defaults().withRenames(renames).withProving(when);
    }

    private void failed(WorkspaceError error) {
        if (error instanceof WorkspaceError.WrongUsage && !renames.isEmpty()) {
            // what was renamed has been edited away
            renames.clear();
            text.ifPresent(files -> edited(state.edited(), files));
            return;
        }
        set(state.withTrouble(error));
    }

    private void set(PreviewState next) {
        state = next;
        changed.run();
    }

    @Override
    public void close() {
        checking.close();
        comparing.close();
        proving.close();
    }
}

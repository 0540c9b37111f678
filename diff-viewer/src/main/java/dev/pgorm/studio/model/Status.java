package dev.pgorm.studio.model;

import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.studio.preview.PreviewState;
import dev.pgorm.studio.style.Tone;
import dev.pgorm.workspace.change.DescribedHazard;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.change.Proof;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.CheckResult;
import java.util.Optional;

/** What the status line says while nothing else does: the problem at the caret, else how things stand. */
final class Status {

    private Status() {}

    static Notice of(Desk desk) {
        PreviewState preview = desk.preview();
        Optional<Notice> problem = preview.check().flatMap(check -> problem(desk, check));
        return problem.or(() -> errors(preview))
                .or(() -> preview.trouble().map(Status::trouble))
                .orElseGet(() -> standing(preview));
    }

    /** The problem whose text the caret is in. */
    private static Optional<Notice> problem(Desk desk, CheckResult check) {
        if (desk.preview().checked() != desk.preview().edited()) {
            return Optional.empty();
        }
        int file = desk.documents().place();
        int caret = desk.document().caretOffset();
        return check.diagnostics().stream()
                .filter(each -> each.span().file() == file
                        && check.sources().start(each.span()) <= caret
                        && caret <= check.sources().end(each.span()))
                .findFirst()
                .map(Status::problem);
    }

    private static Notice problem(Diagnostic diagnostic) {
        String text = diagnostic.message()
                + diagnostic.help().map(help -> " · " + help).orElse("");
        return diagnostic.isError() ? Notice.error(text) : Notice.warning(text);
    }

    private static Optional<Notice> errors(PreviewState preview) {
        return preview.check()
                .map(CheckResult::errors)
                .filter(count -> count > 0)
                .map(count -> Notice.error(count + (count == 1 ? " error" : " errors")
                        + ", so the changes are those of an earlier text · F8 goes to the first"));
    }

    private static Notice trouble(WorkspaceError error) {
        return Notice.error(
                error.message() + error.help().map(help -> " · " + help).orElse(""));
    }

    private static Notice standing(PreviewState preview) {
        if (preview.difference().isEmpty()) {
            return Notice.of(preview.activity().isEmpty() ? "" : preview.activity() + " …");
        }
        DiffResult difference = preview.difference().get();
        if (difference.isEmpty() && !preview.isStale()) {
            return Notice.good("the database equals the schema");
        }
        int changes = difference.changes().size();
        long hazards = difference.plan().steps().stream()
                .flatMap(step -> step.hazards().stream())
                .map(DescribedHazard::id)
                .distinct()
                .count();
        String text = changes + (changes == 1 ? " change" : " changes")
                + (hazards == 0 ? "" : " · " + hazards + (hazards == 1 ? " hazard" : " hazards"))
                + " · preview in " + preview.took().toMillis() + " ms · "
                + (preview.isStale() ? "of an earlier text" : proof(difference.proof()))
                + (preview.activity().isEmpty() ? "" : " · " + preview.activity() + " …");
        return new Notice(text, preview.isStale() ? Tone.FAINT : Tone.TEXT);
    }

    private static String proof(Proof proof) {
        return switch (proof) {
            case Proof.Proved _ -> "proved on a copy";
            case Proof.NotRun _ -> "not proved yet";
        };
    }
}

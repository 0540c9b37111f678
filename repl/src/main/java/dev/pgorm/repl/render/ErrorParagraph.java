package dev.pgorm.repl.render;

import dev.pgorm.exec.SqlFailure;
import dev.pgorm.exec.SqlNotice;
import dev.pgorm.workspace.error.WorkspaceError;
import java.util.Optional;
import java.util.OptionalInt;

/** What went wrong, as a paragraph: what, where, what next. */
public final class ErrorParagraph {

    private ErrorParagraph() {}

    /** A use case that cannot be done. */
    public static String of(WorkspaceError error, Screen screen) {
        return switch (error) {
            case WorkspaceError.WrongSql wrong -> withFailure(error, wrong.failure(), screen);
            case WorkspaceError.DatabaseFailed failed ->
                failed.failure()
                        .map(failure -> withFailure(error, failure, screen))
                        .orElseGet(() -> plain(error, screen));
            case WorkspaceError.InvalidSchema invalid ->
                DiagnosticText.of(invalid.diagnostics(), invalid.sources(), screen) + plain(error, screen);
            case WorkspaceError.WrongInput _,
                    WorkspaceError.WrongUsage _,
                    WorkspaceError.Refused _,
                    WorkspaceError.HistoryUndecided _,
                    WorkspaceError.Cancelled _,
                    WorkspaceError.Defect _ -> plain(error, screen);
        };
    }

    /**
     * A statement that the server refused.
     *
     * @param failure what the server said
     * @param source the file that the statement is from; empty for the prompt
     * @param firstLine the line on which the statement begins
     */
    public static String of(SqlFailure failure, Optional<String> source, int firstLine, Screen screen) {
        StringBuilder text = new StringBuilder(head(failure.message(), screen));
        text.append(screen.ink().faint(" [" + failure.sqlState() + "]")).append('\n');
        int offset = failure.position().orElse(0);
        Excerpt excerpt = Excerpt.of(
                failure.statement(), Math.min(offset, failure.statement().length()), firstLine);
        source.ifPresent(file -> text.append("  at ")
                .append(file)
                .append(':')
                .append(excerpt.line())
                .append(failure.position().isPresent() ? ":" + excerpt.column() : "")
                .append('\n'));
        boolean numbered = source.isPresent() || failure.statement().contains("\n");
        if (failure.position().isPresent()) {
            text.append(excerpt.text(numbered ? OptionalInt.of(excerpt.line()) : OptionalInt.empty(), screen));
        }
        failure.detail().ifPresent(detail -> line(text, "detail", detail, screen));
        failure.hint().ifPresent(hint -> line(text, "help", hint, screen));
        return text.toString();
    }

    /** Something that the server says beside its results. */
    public static String of(SqlNotice notice, Screen screen) {
        String severity = notice.severity().toLowerCase(java.util.Locale.ROOT);
        StringBuilder text = new StringBuilder();
        text.append(
                        severity.equals("warning")
                                ? screen.ink().warning(severity)
                                : screen.ink().help(severity))
                .append(": ")
                .append(CellText.oneLine(notice.message()))
                .append('\n');
        notice.detail().ifPresent(detail -> line(text, "detail", detail, screen));
        notice.hint().ifPresent(hint -> line(text, "help", hint, screen));
        return text.toString();
    }

    private static String plain(WorkspaceError error, Screen screen) {
        StringBuilder text = new StringBuilder(head(error.message(), screen)).append('\n');
        error.help().ifPresent(help -> line(text, "help", help, screen));
        return text.toString();
    }

    private static String withFailure(WorkspaceError error, SqlFailure failure, Screen screen) {
        StringBuilder text = new StringBuilder(head(error.message() + ": " + failure.message(), screen)).append('\n');
        place(failure, screen).ifPresent(text::append);
        failure.detail().ifPresent(detail -> line(text, "detail", detail, screen));
        Optional<String> help = error.help().or(failure::hint);
        help.ifPresent(words -> line(text, "help", words, screen));
        return text.toString();
    }

    /** The line of the statement that the server points into, with marks below; empty where it points nowhere. */
    public static Optional<String> place(SqlFailure failure, Screen screen) {
        if (failure.position().isEmpty() || failure.statement().isBlank()) {
            return Optional.empty();
        }
        int offset = Math.min(failure.position().getAsInt(), failure.statement().length());
        Excerpt excerpt = Excerpt.of(failure.statement(), offset, 1);
        boolean numbered = failure.statement().strip().contains("\n");
        return Optional.of(excerpt.text(numbered ? OptionalInt.of(excerpt.line()) : OptionalInt.empty(), screen));
    }

    private static String head(String message, Screen screen) {
        return screen.ink().error("error") + ": " + String.join("\n", CellText.lines(message));
    }

    private static void line(StringBuilder text, String label, String words, Screen screen) {
        String indented = String.join("\n    ", CellText.lines(words));
        text.append("  ")
                .append(screen.ink().help(label))
                .append(": ")
                .append(indented)
                .append('\n');
    }
}

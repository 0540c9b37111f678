package dev.pgorm.app.output;

import dev.pgorm.exec.SqlFailure;
import dev.pgorm.repl.render.ErrorParagraph;
import dev.pgorm.repl.render.Glyphs;
import dev.pgorm.repl.render.Ink;
import dev.pgorm.repl.render.Screen;
import dev.pgorm.workspace.error.WorkspaceError;
import java.util.Optional;
import java.util.OptionalInt;

/** An error as a paragraph: where, what, what to do. */
public final class ErrorText {

    /** How much of a line is shown around a place. */
    private static final int WIDTH = 160;

    private ErrorText() {}

    /** The stable code of an error's family. */
    public static String code(WorkspaceError error) {
        return switch (error) {
            case WorkspaceError.WrongInput _ -> "X0001";
            case WorkspaceError.InvalidSchema _ -> "X0011";
            case WorkspaceError.WrongSql _ -> "X0012";
            case WorkspaceError.WrongUsage _ -> "X0002";
            case WorkspaceError.Refused _ -> "X0004";
            case WorkspaceError.DatabaseFailed _ -> "X0005";
            case WorkspaceError.HistoryUndecided _ -> "X0006";
            case WorkspaceError.Defect _ -> "X0070";
            case WorkspaceError.Cancelled _ -> "X0130";
        };
    }

    /** The message, with what the server said where it said something. */
    public static String sentence(WorkspaceError error) {
        StringBuilder text = new StringBuilder(error.message());
        failure(error).ifPresent(failure -> {
            text.append(": ").append(failure.message());
            failure.detail()
                    .ifPresent(detail -> text.append(" (").append(detail).append(')'));
        });
        return text.toString();
    }

    /** The whole paragraph. */
    public static String paragraph(WorkspaceError error, boolean coloured) {
        StringBuilder text = new StringBuilder();
        text.append(coloured ? "\u001b[1;31merror\u001b[0m: " : "error: ").append(sentence(error));
        Optional<SqlFailure> failure = failure(error);
        failure.filter(each -> !each.statement().isBlank()).ifPresent(each -> text.append(place(each, coloured)));
        error.help()
                .or(() -> failure.flatMap(SqlFailure::hint))
                .ifPresent(help -> text.append("\n  ")
                        .append(coloured ? "\u001b[1;36mhelp\u001b[0m: " : "help: ")
                        .append(help));
        return text.toString();
    }

    /** Where in the statement, as the shell shows it; the statement's first line where the server does not say. */
    private static String place(SqlFailure failure, boolean coloured) {
        Screen screen =
                new Screen(OptionalInt.of(WIDTH), OptionalInt.empty(), Glyphs.UNICODE, coloured ? Ink.ANSI : Ink.NONE);
        return ErrorParagraph.place(failure, screen)
                .map(lines -> "\n" + lines.stripTrailing())
                .orElseGet(() -> "\n  in: " + firstLine(failure.statement()));
    }

    private static Optional<SqlFailure> failure(WorkspaceError error) {
        return switch (error) {
            case WorkspaceError.WrongSql wrong -> Optional.of(wrong.failure());
            case WorkspaceError.DatabaseFailed failed -> failed.failure();
            case WorkspaceError.WrongInput _,
                    WorkspaceError.InvalidSchema _,
                    WorkspaceError.WrongUsage _,
                    WorkspaceError.Refused _,
                    WorkspaceError.HistoryUndecided _,
                    WorkspaceError.Defect _,
                    WorkspaceError.Cancelled _ -> Optional.empty();
        };
    }

    private static String firstLine(String statement) {
        String line = statement.strip().lines().findFirst().orElse("");
        return line.length() > 160 ? line.substring(0, 157) + "…" : line;
    }
}

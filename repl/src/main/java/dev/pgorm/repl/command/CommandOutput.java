package dev.pgorm.repl.command;

import dev.pgorm.exec.ResultColumn;
import dev.pgorm.exec.Row;
import dev.pgorm.repl.render.ResultRenderer;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.error.WorkspaceError;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what commands show to where results go. */
final class CommandOutput {

    private CommandOutput() {}

    /** A text that is a result: it may be paged, or land in a file. */
    static void text(SessionContext context, String text) {
        try (Writer writer = context.results().open()) {
            writer.write(text.endsWith("\n") || text.isEmpty() ? text : text + "\n");
        } catch (IOException e) {
            unwritable(e);
        }
    }

    /** A table, in the format of results. */
    static void table(SessionContext context, List<String> headings, List<List<Optional<String>>> rows, String footer) {
        try (Writer writer = context.results().open()) {
            table(context, headings, rows, writer);
            writer.write(footer);
        } catch (IOException e) {
            unwritable(e);
        }
    }

    /** A table in front of more text. */
    static void table(SessionContext context, List<String> headings, List<List<Optional<String>>> rows, Writer writer)
            throws IOException {
        List<ResultColumn> columns = headings.stream()
                .map(heading -> new ResultColumn(heading, "text", ResultColumn.Category.TEXT))
                .toList();
        ResultRenderer renderer = ResultRenderer.of(
                context.settings().style().withNullText(""), context.results().screen(), columns, writer);
        for (List<Optional<String>> row : rows) {
            @Nullable
            String[] cells = row.stream().map(cell -> cell.orElse(null)).toArray(String[]::new);
            renderer.row(Row.of(cells));
        }
        renderer.end();
    }

    private static void unwritable(IOException exception) {
        if (exception instanceof java.nio.file.FileSystemException) {
            throw new WorkspaceError.WrongInput(
                    "cannot write the result: " + exception.getMessage(),
                    "\\o alone sends results to the screen again");
        }
        // the reader of a pager has left
    }
}

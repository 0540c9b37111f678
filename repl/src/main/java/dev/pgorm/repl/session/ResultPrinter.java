package dev.pgorm.repl.session;

import dev.pgorm.exec.ResultColumn;
import dev.pgorm.exec.Row;
import dev.pgorm.exec.SqlListener;
import dev.pgorm.exec.SqlNotice;
import dev.pgorm.exec.StatementCompletion;
import dev.pgorm.query.explain.Plan;
import dev.pgorm.repl.render.Counts;
import dev.pgorm.repl.render.Durations;
import dev.pgorm.repl.render.ErrorParagraph;
import dev.pgorm.repl.render.QueryPlan;
import dev.pgorm.repl.render.ResultFormat;
import dev.pgorm.repl.render.ResultRenderer;
import dev.pgorm.repl.render.Screen;
import dev.pgorm.workspace.error.WorkspaceError;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Writes what statements give to the console, or to the file of {@code \o}. */
final class ResultPrinter implements SqlListener, AutoCloseable {

    private final Console console;
    private final Display display;
    private @Nullable Writer writer;
    private @Nullable ResultRenderer renderer;
    private boolean readerLeft;
    private boolean touchedStructure;

    ResultPrinter(Console console, Display display) {
        this.console = console;
        this.display = display;
    }

    /** Whether a statement ran that may have changed the structure. */
    boolean touchedStructure() {
        return touchedStructure;
    }

    @Override
    public void columns(List<ResultColumn> columns) {
        closeResult();
        if (columns.isEmpty()) {
            return;
        }
        try {
            Writer opened = display.target().open();
            writer = opened;
            renderer = ResultRenderer.of(display.style(), display.target().screen(), columns, opened);
        } catch (IOException e) {
            fail(e);
        }
    }

    @Override
    public boolean row(Row row) {
        ResultRenderer open = renderer;
        if (open == null) {
            return !readerLeft;
        }
        try {
            open.row(row);
            return true;
        } catch (IOException e) {
            fail(e);
            return false;
        }
    }

    @Override
    public void plan(Plan plan) {
        if (display.style().format() != ResultFormat.TABLE) {
            SqlListener.super.plan(plan);
            return;
        }
        closeResult();
        try {
            Writer opened = display.target().open();
            writer = opened;
            opened.write(QueryPlan.of(plan, display.target().screen()));
        } catch (IOException e) {
            fail(e);
        }
    }

    @Override
    public void notice(SqlNotice notice) {
        console.say(ErrorParagraph.of(notice, console.screen()));
    }

    @Override
    public void completed(StatementCompletion completion) {
        touchedStructure |= touchesStructure(completion.tag());
        if (writer == null) {
            sayTag(completion);
            return;
        }
        try {
            endResult(completion);
        } catch (IOException e) {
            fail(e);
        } finally {
            closeResult();
        }
    }

    /** The statement failed: what was shown of its rows stays as it is. */
    void abandon() {
        renderer = null;
        closeResult();
    }

    @Override
    public void close() {
        closeResult();
    }

    private void endResult(StatementCompletion completion) throws IOException {
        if (renderer != null) {
            renderer.end();
        }
        String footer = footer(completion);
        boolean withResult = display.style().format() == ResultFormat.TABLE
                && console.mode() == Console.Mode.INTERACTIVE
                && display.target().file().isEmpty();
        if (withResult && writer != null) {
            writer.write(footer);
        } else {
            closeResult();
            console.note(footer);
        }
    }

    private void sayTag(StatementCompletion completion) {
        String tag = completion.tag();
        String separator = " " + console.screen().glyphs().separator() + " ";
        String timing = display.timing() ? separator + Durations.text(completion.elapsed()) : "";
        console.note(console.screen().ink().faint(tag + timing) + "\n");
    }

    private String footer(StatementCompletion completion) {
        Screen screen = console.screen();
        OptionalLong rows = completion.rows();
        String separator = " " + screen.glyphs().separator() + " ";
        String count = rows.isPresent() ? Counts.of(rows.getAsLong(), "row") : completion.tag();
        boolean selects = completion.tag().startsWith("SELECT");
        String what = selects || rows.isEmpty() ? count : completion.tag() + separator + count;
        String timing = display.timing() ? separator + Durations.text(completion.elapsed()) : "";
        return screen.ink().faint(what + timing) + "\n";
    }

    private void closeResult() {
        Writer open = writer;
        writer = null;
        renderer = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                fail(e);
            }
        }
    }

    /** On the screen the reader of a pager has left, which is no failure; a file that cannot be written is one. */
    private void fail(IOException exception) {
        readerLeft = true;
        renderer = null;
        if (display.target().file().isPresent()) {
            Path file = display.target().file().get();
            display.target().file(Optional.empty());
            throw new WorkspaceError.WrongInput(
                    "cannot write " + file + ": " + exception.getMessage(),
                    "results go to the screen again; \\o FILE chooses another file");
        }
    }

    private static boolean touchesStructure(String tag) {
        return tag.startsWith("CREATE")
                || tag.startsWith("ALTER")
                || tag.startsWith("DROP")
                || tag.startsWith("COMMENT")
                || tag.startsWith("DO")
                || tag.startsWith("IMPORT");
    }
}

package dev.pgorm.app.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pgorm.exec.ResultColumn;
import dev.pgorm.exec.Row;
import dev.pgorm.exec.SqlListener;
import dev.pgorm.exec.SqlNotice;
import dev.pgorm.exec.StatementCompletion;
import dev.pgorm.query.explain.Plan;
import dev.pgorm.repl.render.Glyphs;
import dev.pgorm.repl.render.Ink;
import dev.pgorm.repl.render.QueryPlan;
import dev.pgorm.repl.render.ResultFormat;
import dev.pgorm.repl.render.ResultRenderer;
import dev.pgorm.repl.render.ResultStyle;
import dev.pgorm.repl.render.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Prints rows as they arrive, in a format for people or for programs, each result of a text after the other. */
public final class RowPrinter implements SqlListener {

    private final Console console;
    private final ResultStyle style;
    private final Screen screen;
    private @Nullable ResultRenderer renderer;
    private boolean planned;

    public RowPrinter(Console console, ResultFormat format) {
        this.console = console;
        this.style = ResultStyle.standard().with(format);
        boolean terminal = console.surroundings().terminals().out();
        this.screen = new Screen(
                terminal ? OptionalInt.of(console.width()) : OptionalInt.empty(),
                OptionalInt.empty(),
                Glyphs.UNICODE,
                console.coloursResults() ? Ink.ANSI : Ink.NONE);
    }

    @Override
    public void columns(List<ResultColumn> columns) {
        try {
            renderer = ResultRenderer.of(style, screen, columns, console.results());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void plan(Plan plan) {
        if (style.format() != ResultFormat.TABLE) {
            SqlListener.super.plan(plan);
            return;
        }
        try {
            console.results().write(QueryPlan.of(plan, screen));
            planned = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean row(Row row) {
        try {
            if (renderer != null) {
                renderer.row(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return !console.surroundings().out().checkError();
    }

    @Override
    public void notice(SqlNotice notice) {
        console.say(notice.severity() + ": " + notice.message());
    }

    @Override
    public void completed(StatementCompletion completion) {
        try {
            if (renderer != null) {
                renderer.end();
                renderer = null;
            } else if (!planned) {
                console.say(completion.tag());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows as members of the JSON document: a list of results, each with its columns and rows. */
    public static final class AsDocument implements SqlListener {
        private final JsonGenerator json;
        private List<ResultColumn> columns = List.of();

        /** Writes into a document whose {@code result} member has just begun as an array. */
        public AsDocument(JsonGenerator json) {
            this.json = json;
        }

        @Override
        public void columns(List<ResultColumn> resultColumns) {
            columns = resultColumns;
            written(() -> {
                json.writeStartObject();
                json.writeArrayFieldStart("columns");
                for (ResultColumn column : columns) {
                    json.writeStartObject();
                    json.writeStringField("name", column.name());
                    json.writeStringField("type", column.type());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeArrayFieldStart("rows");
            });
        }

        @Override
        public boolean row(Row row) {
            written(() -> JsonRows.object(json, columns, row));
            return true;
        }

        @Override
        public void completed(StatementCompletion completion) {
            written(() -> {
                if (columns.isEmpty()) {
                    json.writeStartObject();
                } else {
                    json.writeEndArray();
                }
                json.writeStringField("tag", completion.tag());
                json.writeNumberField("milliseconds", completion.elapsed().toMillis());
                json.writeEndObject();
                columns = List.of();
            });
        }

        /** Closes what a failed statement left open. */
        public void failed() {
            written(() -> {
                if (!columns.isEmpty()) {
                    json.writeEndArray();
                    json.writeEndObject();
                    columns = List.of();
                }
            });
        }

        private interface Writing {
            void run() throws IOException;
        }

        private static void written(Writing writing) {
            try {
                writing.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package dev.pgorm.repl.render;

import dev.pgorm.exec.ResultColumn;
import dev.pgorm.exec.Row;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes one result as it arrives; memory does not grow with the number of rows. */
public interface ResultRenderer {

    /** A row. */
    void row(Row row) throws IOException;

    /** The result is complete. */
    void end() throws IOException;

    /** A renderer for a result with these columns. */
    static ResultRenderer of(ResultStyle style, Screen screen, List<ResultColumn> columns, Writer writer)
            throws IOException {
        return switch (style.format()) {
            case TABLE -> ReadableRenderer.over(columns, new MeasuringRenderer(style, screen, columns, writer));
            case JSON -> new JsonRenderer(columns, writer, JsonRenderer.Frame.ARRAY);
            case NDJSON -> new JsonRenderer(columns, writer, JsonRenderer.Frame.LINES);
            case CSV -> new CsvRenderer(columns, writer);
            case MD -> ReadableRenderer.over(columns, new MarkdownRenderer(columns, writer));
        };
    }
}

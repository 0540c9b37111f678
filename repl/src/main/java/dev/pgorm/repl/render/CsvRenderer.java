package dev.pgorm.repl.render;

import dev.pgorm.exec.ResultColumn;
import dev.pgorm.exec.Row;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values after RFC 4180, lines ended by a newline. */
final class CsvRenderer implements ResultRenderer {

    private final Writer writer;

    CsvRenderer(List<ResultColumn> columns, Writer writer) throws IOException {
        this.writer = writer;
        writer.write(columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(",")) + "\n");
    }

    @Override
    public void row(Row row) throws IOException {
        for (int i = 0; i < row.size(); i++) {
            writer.write(i == 0 ? "" : ",");
            writer.write(row.text(i).map(CsvRenderer::quoted).orElse(""));
        }
        writer.write('\n');
    }

    @Override
    public void end() {
        // nothing is open
    }

    private static String quoted(String value) {
        boolean needsQuotes = value.isEmpty()
                || value.equals("\\.")
                || value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needsQuotes ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }
}

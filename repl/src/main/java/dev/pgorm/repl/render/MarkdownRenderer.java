package dev.pgorm.repl.render;

import dev.pgorm.exec.ResultColumn;
import dev.pgorm.exec.Row;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A Markdown table, numbers to the right. */
final class MarkdownRenderer implements ResultRenderer {

    private final Writer writer;

    MarkdownRenderer(List<ResultColumn> columns, Writer writer) throws IOException {
        this.writer = writer;
        StringBuilder headings = new StringBuilder("|");
        StringBuilder rule = new StringBuilder("|");
        for (ResultColumn column : columns) {
            headings.append(' ').append(escaped(column.name())).append(" |");
            rule.append(column.category() == ResultColumn.Category.NUMBER ? " ---: |" : " --- |");
        }
        writer.write(headings.append('\n').append(rule).append('\n').toString());
    }

    @Override
    public void row(Row row) throws IOException {
        writer.write('|');
        for (int i = 0; i < row.size(); i++) {
            writer.write(" " + escaped(row.textOr(i, "NULL")) + " |");
        }
        writer.write('\n');
    }

    @Override
    public void end() {
        // nothing is open
    }

    private static String escaped(String value) {
        return String.join("<br>", CellText.lines(value.replace("&", "&amp;").replace("<", "&lt;")))
                .replace("\\", "\\\\")
                .replace("|", "\\|");
    }
}

package dev.pgorm.repl.render;

import dev.pgorm.exec.ResultColumn;
import dev.pgorm.exec.Row;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Each row as a list of its columns. */
final class ExpandedRenderer implements ResultRenderer {

    private final ResultStyle style;
    private final Screen screen;
    private final List<ResultColumn> columns;
    private final int headingWidth;
    private final int widestValue;
    private final int valueWidth;
    private final Writer writer;
    private long rows;

    ExpandedRenderer(
            ResultStyle style,
            Screen screen,
            List<ResultColumn> columns,
            int headingWidth,
            int widestValue,
            int valueWidth,
            Writer writer) {
        this.style = style;
        this.screen = screen;
        this.columns = columns;
        this.headingWidth = headingWidth;
        this.widestValue = widestValue;
        this.valueWidth = valueWidth;
        this.writer = writer;
    }

    @Override
    public void row(Row row) throws IOException {
        rows++;
        title();
        for (int i = 0; i < columns.size(); i++) {
            value(columns.get(i), row, i);
        }
    }

    @Override
    public void end() {
        // nothing is open
    }

    private void title() throws IOException {
        String line = screen.glyphs().horizontal();
        String title = line + "[ RECORD " + rows + " ]";
        int width = headingWidth + 3 + Math.min(valueWidth, widestValue);
        writer.write(screen.ink().faint(title + line.repeat(Math.max(0, width - title.length()))));
        writer.write('\n');
    }

    private void value(ResultColumn column, Row row, int index) throws IOException {
        String heading = CellText.oneLine(column.name());
        String blanks = " ".repeat(Math.max(0, headingWidth - DisplayWidth.of(heading)));
        String start = screen.ink().strong(heading) + blanks;
        for (String line : CellText.wrap(CellText.lines(row.textOr(index, style.nullText())), valueWidth)) {
            String painted = row.isNull(index) ? screen.ink().faint(line) : line;
            writer.write(start + " " + screen.glyphs().vertical() + (painted.isEmpty() ? "" : " ") + painted + "\n");
            start = " ".repeat(headingWidth);
        }
    }
}

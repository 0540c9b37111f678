package dev.pgorm.repl.render;

import dev.pgorm.exec.ResultColumn;
import dev.pgorm.exec.Row;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** A table in a box; cells that are wider than their column go on in the next line. */
final class TableRenderer implements ResultRenderer {

    private final ResultStyle style;
    private final Screen screen;
    private final List<ResultColumn> columns;
    private final int[] widths;
    private final Writer writer;

    TableRenderer(ResultStyle style, Screen screen, List<ResultColumn> columns, int[] widths, Writer writer)
            throws IOException {
        this.style = style;
        this.screen = screen;
        this.columns = columns;
        this.widths = widths;
        this.writer = writer;
        rule(screen.glyphs().top());
        headings();
        rule(screen.glyphs().middle());
    }

    @Override
    public void row(Row row) throws IOException {
        List<List<String>> cells = new ArrayList<>(widths.length);
        for (int i = 0; i < widths.length; i++) {
            cells.add(CellText.wrap(CellText.lines(row.textOr(i, style.nullText())), widths[i]));
        }
        int height = cells.stream().mapToInt(List::size).max().orElse(1);
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder(screen.glyphs().vertical());
            for (int i = 0; i < widths.length; i++) {
                List<String> cell = cells.get(i);
                String part = line < cell.size() ? cell.get(line) : "";
                text.append(' ').append(pad(i, part, row.isNull(i))).append(' ').append(bar());
            }
            writer.write(text.append('\n').toString());
        }
    }

    @Override
    public void end() throws IOException {
        rule(screen.glyphs().bottom());
    }

    private void headings() throws IOException {
        List<List<String>> cells = new ArrayList<>(widths.length);
        for (int i = 0; i < widths.length; i++) {
            cells.add(CellText.wrap(List.of(CellText.oneLine(columns.get(i).name())), widths[i]));
        }
        int height = cells.stream().mapToInt(List::size).max().orElse(1);
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder(screen.glyphs().vertical());
            for (int i = 0; i < widths.length; i++) {
                List<String> cell = cells.get(i);
                String part = line < cell.size() ? cell.get(line) : "";
                String blanks = blanks(i, part);
                String painted = screen.ink().strong(part);
                text.append(' ')
                        .append(isNumber(i) ? blanks + painted : painted + blanks)
                        .append(' ')
                        .append(bar());
            }
            writer.write(text.append('\n').toString());
        }
    }

    private String pad(int column, String text, boolean isNull) {
        String blanks = blanks(column, text);
        String painted = isNull ? screen.ink().faint(text) : text;
        return isNumber(column) ? blanks + painted : painted + blanks;
    }

    private String blanks(int column, String text) {
        return " ".repeat(Math.max(0, widths[column] - DisplayWidth.of(text)));
    }

    private boolean isNumber(int column) {
        return columns.get(column).category() == ResultColumn.Category.NUMBER;
    }

    private String bar() {
        return screen.glyphs().vertical();
    }

    private void rule(String corners) throws IOException {
        StringBuilder text = new StringBuilder().append(corners.charAt(0));
        for (int i = 0; i < widths.length; i++) {
            text.append(i == 0 ? "" : corners.substring(1, 2))
                    .append(screen.glyphs().horizontal().repeat(widths[i] + 2));
        }
        writer.write(text.append(corners.charAt(2)).append('\n').toString());
    }
}

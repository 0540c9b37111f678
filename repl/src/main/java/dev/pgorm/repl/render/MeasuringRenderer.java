package dev.pgorm.repl.render;

import dev.pgorm.exec.ResultColumn;
import dev.pgorm.exec.Row;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Measures the first rows of a result, then decides between table and list and hands everything on. */
final class MeasuringRenderer implements ResultRenderer {

    private static final int WINDOW_ROWS = 1000;
    private static final int WINDOW_CHARACTERS = 1 << 20;

    private final ResultStyle style;
    private final Screen screen;
    private final List<ResultColumn> columns;
    private final Writer writer;
    private final int[] natural;
    private final List<Row> window = new ArrayList<>();
    private int characters;
    private @Nullable ResultRenderer chosen;

    MeasuringRenderer(ResultStyle style, Screen screen, List<ResultColumn> columns, Writer writer) {
        this.style = style;
        this.screen = screen;
        this.columns = columns;
        this.writer = writer;
        this.natural = columns.stream()
                .mapToInt(column -> DisplayWidth.of(CellText.oneLine(column.name())))
                .toArray();
    }

    @Override
    public void row(Row row) throws IOException {
        if (chosen != null) {
            chosen.row(row);
            return;
        }
        window.add(row);
        measure(row);
        if (window.size() >= WINDOW_ROWS || characters >= WINDOW_CHARACTERS) {
            choose();
        }
    }

    @Override
    public void end() throws IOException {
        choose().end();
    }

    private void measure(Row row) {
        for (int i = 0; i < natural.length; i++) {
            String text = row.textOr(i, style.nullText());
            characters += text.length();
            for (String line : CellText.lines(text)) {
                natural[i] = Math.max(natural[i], DisplayWidth.of(line));
            }
        }
    }

    private ResultRenderer choose() throws IOException {
        ResultRenderer renderer = chosen;
        if (renderer == null) {
            renderer = create();
            chosen = renderer;
            for (Row row : window) {
                renderer.row(row);
            }
            window.clear();
        }
        return renderer;
    }

    private ResultRenderer create() throws IOException {
        if (style.expanded() == Expanded.ON) {
            return expanded();
        }
        Optional<int[]> fitting = ColumnWidths.fit(natural, columns, screen.columns());
        if (fitting.isEmpty() && style.expanded() == Expanded.AUTO && !columns.isEmpty()) {
            return expanded();
        }
        return new TableRenderer(style, screen, columns, fitting.orElse(natural), writer);
    }

    private ResultRenderer expanded() {
        int headings = columns.stream()
                .mapToInt(column -> DisplayWidth.of(CellText.oneLine(column.name())))
                .max()
                .orElse(0);
        int values = 0;
        for (int width : natural) {
            values = Math.max(values, width);
        }
        OptionalInt available = screen.columns();
        int valueWidth = available.isPresent() ? Math.max(20, available.getAsInt() - headings - 3) : Integer.MAX_VALUE;
        return new ExpandedRenderer(style, screen, columns, headings, values, valueWidth, writer);
    }
}

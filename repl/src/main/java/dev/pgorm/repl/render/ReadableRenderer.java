package dev.pgorm.repl.render;

import dev.pgorm.exec.ExtensionText;
import dev.pgorm.exec.ResultColumn;
import dev.pgorm.exec.Row;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of types that extensions bring as people read them, in what is for people. */
final class ReadableRenderer implements ResultRenderer {

    private final List<ResultColumn> columns;
    private final ResultRenderer renderer;

    ReadableRenderer(List<ResultColumn> columns, ResultRenderer renderer) {
        this.columns = List.copyOf(columns);
        this.renderer = renderer;
    }

    @Override
    public void row(Row row) throws IOException {
        renderer.row(readable(row));
    }

    @Override
    public void end() throws IOException {
        renderer.end();
    }

    private Row readable(Row row) {
        @Nullable String[] texts = new @Nullable String[row.size()];
        for (int i = 0; i < texts.length; i++) {
            ResultColumn column = columns.get(i);
            texts[i] = row.text(i).map(each -> shown(each, column)).orElse(null);
        }
        return Row.of(texts);
    }

    private static String shown(String text, ResultColumn column) {
        return switch (column.category()) {
            case TEXT, ARRAY -> ExtensionText.readable(text, column.type());
            case NUMBER, BOOLEAN, JSON, TEMPORAL, BINARY -> text;
        };
    }
}

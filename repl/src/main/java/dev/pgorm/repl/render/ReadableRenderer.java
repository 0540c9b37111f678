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

    private ReadableRenderer(List<ResultColumn> columns, ResultRenderer renderer) {
        this.columns = columns;
        this.renderer = renderer;
    }

    /** A renderer of such columns; the one that is given where there are none. */
    static ResultRenderer over(List<ResultColumn> columns, ResultRenderer renderer) {
        return columns.stream().anyMatch(ReadableRenderer::isRead)
                ? new ReadableRenderer(List.copyOf(columns), renderer)
                : renderer;
    }

    private static boolean isRead(ResultColumn column) {
        return switch (column.category()) {
            case TEXT, ARRAY -> ExtensionText.isRead(column.type());
            case NUMBER, BOOLEAN, JSON, TEMPORAL, BINARY -> false;
        };
    }

    @Override
    public void row(Row row) throws IOException {
        @Nullable String[] texts = new @Nullable String[row.size()];
        for (int i = 0; i < texts.length; i++) {
            ResultColumn column = columns.get(i);
            texts[i] = row.text(i)
                    .map(each -> isRead(column) ? ExtensionText.readable(each, column.type()) : each)
                    .orElse(null);
        }
        renderer.row(Row.of(texts));
    }

    @Override
    public void end() throws IOException {
        renderer.end();
    }
}

package dev.pgorm.repl.render;

import dev.pgorm.exec.JsonText;
import dev.pgorm.exec.ResultColumn;
import dev.pgorm.exec.Row;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Each row as a JSON object: in one array, or one a line. Columns of one name are told apart by a number. */
final class JsonRenderer implements ResultRenderer {

    /** How the objects stand together. */
    enum Frame {
        ARRAY,
        LINES
    }

    private final List<ResultColumn> columns;
    private final List<String> keys;
    private final Writer writer;
    private final Frame frame;
    private boolean first = true;

    JsonRenderer(List<ResultColumn> columns, Writer writer, Frame frame) throws IOException {
        this.columns = columns;
        this.keys = keys(columns);
        this.writer = writer;
        this.frame = frame;
        if (frame == Frame.ARRAY) {
            writer.write('[');
        }
    }

    @Override
    public void row(Row row) throws IOException {
        if (frame == Frame.ARRAY) {
            writer.write(first ? "\n  " : ",\n  ");
        }
        first = false;
        StringBuilder object = new StringBuilder("{");
        for (int i = 0; i < columns.size(); i++) {
            object.append(i == 0 ? "" : ",").append(keys.get(i)).append(':');
            if (row.isNull(i)) {
                object.append("null");
            } else {
                JsonText.appendValue(object, row.textOr(i, ""), columns.get(i));
            }
        }
        writer.write(object.append('}').toString());
        if (frame == Frame.LINES) {
            writer.write('\n');
        }
    }

    @Override
    public void end() throws IOException {
        if (frame == Frame.ARRAY) {
            writer.write(first ? "]\n" : "\n]\n");
        }
    }

    private static List<String> keys(List<ResultColumn> columns) {
        Set<String> taken = new HashSet<>();
        List<String> keys = new ArrayList<>();
        for (ResultColumn column : columns) {
            String name = column.name();
            for (int i = 2; !taken.add(name); i++) {
                name = column.name() + "_" + i;
            }
            keys.add(JsonText.quoted(name));
        }
        return keys;
    }
}

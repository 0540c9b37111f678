package dev.pgorm.lang.format;

import dev.pgorm.lang.format.FormatNode.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes formatting trees. */
final class FormatWriter {

    private static final String INDENTATION = "  ";

    private final StringBuilder text = new StringBuilder();
    private int level;
    private boolean lineStart = true;

    String text() {
        return text.toString();
    }

    void write(FormatNode node) {
        switch (node) {
            case FormatNode.Text each -> write(each.text());
            case FormatNode.Verbatim each -> write(each.text());
            case FormatNode.Break each -> {
                endLine();
                indent(level + each.depth());
                lineStart = false;
            }
            case FormatNode.EndLine ignored -> endLine();
            case FormatNode.Sequence each -> each.parts().forEach(this::write);
            case FormatNode.Indented each -> {
                level++;
                each.parts().forEach(this::write);
                level--;
            }
            case FormatNode.Table each -> table(each);
        }
    }

    /** Writes text at no indentation. */
    void writeAsIs(String verbatim) {
        if (!verbatim.isEmpty()) {
            text.append(verbatim);
            lineStart = verbatim.endsWith("\n");
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean endsWithLineEnd() {
        return !text.isEmpty() && text.charAt(text.length() - 1) == '\n';
    }

    void endLine() {
        text.append('\n');
        lineStart = true;
    }

    private void write(String words) {
        if (words.isEmpty()) {
            return;
        }
        if (lineStart) {
            indent(level);
            lineStart = false;
        }
        text.append(words);
    }

    private void indent(int levels) {
        text.repeat(INDENTATION, levels);
    }

    private void table(FormatNode.Table table) {
        List<Integer> widths = widths(table);
        for (Row row : table.rows()) {
            switch (row) {
                case Row.Cells cells -> cells(cells, widths);
                case Row.Whole whole -> write(whole.text());
            }
            endLine();
        }
    }

    private void cells(Row.Cells row, List<Integer> widths) {
        int count = filled(row);
        for (int index = 0; index < count; index++) {
            FormatNode cell = row.cells().get(index);
            write(cell);
            if (index < count - 1) {
                write(" ".repeat(widths.get(index) - width(cell) + 1));
            }
        }
        if (!row.comment().isEmpty()) {
            write((count > 0 ? " " : "") + row.comment());
        }
    }

    private static List<Integer> widths(FormatNode.Table table) {
        List<Integer> widths = new ArrayList<>();
        for (Row row : table.rows()) {
            if (row instanceof Row.Cells cells) {
                for (int index = 0; index < filled(cells); index++) {
                    if (index == widths.size()) {
                        widths.add(0);
                    }
                    widths.set(
                            index,
                            Math.max(widths.get(index), width(cells.cells().get(index))));
                }
            }
        }
        return widths;
    }

    /** How many cells there are up to the last that is not empty. */
    private static int filled(Row.Cells row) {
        int count = row.cells().size();
        while (count > 0 && width(row.cells().get(count - 1)) == 0) {
            count--;
        }
        return count;
    }

    /** The width as Prisma's formatter counts it: in bytes of UTF-8. */
    private static int width(FormatNode node) {
        return switch (node) {
            case FormatNode.Text each -> each.text().getBytes(StandardCharsets.UTF_8).length;
            case FormatNode.Verbatim each -> each.text().getBytes(StandardCharsets.UTF_8).length;
            case FormatNode.Sequence each ->
                each.parts().stream().mapToInt(FormatWriter::width).sum();
            case FormatNode.Break ignored -> 0;
            case FormatNode.EndLine ignored -> 0;
            case FormatNode.Indented ignored -> 0;
            case FormatNode.Table ignored -> 0;
        };
    }
}

package dev.pgorm.studio.rows;

import dev.pgorm.studio.list.Link;
import dev.pgorm.studio.list.Row;
import dev.pgorm.studio.style.Tone;
import dev.pgorm.studio.style.Words;
import dev.pgorm.studio.text.DisplayColumns;
import dev.pgorm.workspace.database.SampleRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of a table as rows of a list, value under value. */
public final class SampleTable {

    private static final String NULL = "∅";

    private SampleTable() {}

    /** The names of the columns, and the rows under them. */
    public static List<Row> of(SampleRows sample) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(sample.columns());
        sample.rows()
                .forEach(row -> cells.add(row.stream().map(SampleTable::shown).toList()));
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < sample.columns().size(); column++) {
            int place = column;
            widths.add(cells.stream()
                    .mapToInt(row -> DisplayColumns.STANDARD.width(row.get(place)))
                    .max()
                    .orElse(0));
        }
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("columns", 0, List.of(Words.strong(line(cells.getFirst(), widths), Tone.HEADING)), Link.NONE));
        for (int i = 1; i < cells.size(); i++) {
            rows.add(new Row("row" + i, 0, List.of(Words.plain(line(cells.get(i), widths))), Link.NONE));
        }
        if (sample.rows().isEmpty()) {
            rows.add(new Row("none", 0, List.of(Words.faint("no rows")), Link.NONE));
        } else if (sample.hasMore()) {
            rows.add(new Row("more", 0, List.of(Words.faint("and more")), Link.NONE));
        }
        return List.copyOf(rows);
    }

    private static String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i)).repeat(' ', widths.get(i) - DisplayColumns.STANDARD.width(cells.get(i)) + 2);
        }
        return line.toString().stripTrailing();
    }

    private static String shown(Optional<String> value) {
        return value.map(SampleTable::onOneLine).orElse(NULL);
    }

    /** Line ends and other signs that a screen has no place for become blanks; what was cut ends in dots. */
    private static String onOneLine(String value) {
        String text = value.codePointCount(0, value.length()) > SampleRows.WIDEST
                ? value.substring(0, value.offsetByCodePoints(0, SampleRows.WIDEST - 1)) + "…"
                : value;
        StringBuilder line = new StringBuilder();
        text.codePoints().map(each -> Character.isISOControl(each) ? ' ' : each).forEach(line::appendCodePoint);
        return line.toString();
    }
}

package dev.pgorm.lang.format;

import dev.pgorm.lang.format.FormatNode.Row;
import java.util.ArrayList;
import java.util.List;

/** Makes rows from comments on lines of their own. */
final class CommentFormatter {

    private CommentFormatter() {}

    static List<Row> rows(List<String> comments) {
        List<Row> rows = new ArrayList<>();
        for (String comment : comments) {
            if (comment.startsWith("/*")) {
                block(comment, rows);
            } else {
                rows.add(line(comment));
            }
        }
        return rows;
    }

    private static Row line(String text) {
        return new Row.Cells(List.of(), text);
    }

    /** A block comment in its canonical form, a star before each line. */
    private static void block(String comment, List<Row> rows) {
        rows.add(line("/**"));
        comment.substring(2, comment.length() - 2)
                .lines()
                .map(String::strip)
                .map(text -> text.startsWith("*") ? text.substring(1).stripLeading() : text)
                .filter(text -> !text.isEmpty())
                .forEach(text -> rows.add(line(" * " + text)));
        rows.add(line(" */"));
    }
}

package dev.pgorm.studio.model;

import dev.pgorm.studio.dialog.ListDialog;
import dev.pgorm.studio.list.Link;
import dev.pgorm.studio.list.Row;
import dev.pgorm.studio.rows.SampleTable;
import dev.pgorm.studio.style.Tone;
import dev.pgorm.studio.style.Words;
import dev.pgorm.studio.work.Lane;
import dev.pgorm.workspace.database.RelationDetail;
import java.util.ArrayList;
import java.util.List;

/** What is in the database under a name: columns, indexes, constraints. */
final class RelationDialog {

    private static final String SAMPLE = "sample";

    private RelationDialog() {}

    static void open(Desk desk, Lane lane, String pattern) {
        desk.say(Notice.of("reading " + pattern));
        lane.submit(
                progress -> desk.workspace().describe(pattern, progress),
                new Lane.Outcome<>(
                        details -> {
                            desk.say(Notice.NONE);
                            details.stream()
                                    .findFirst()
                                    .ifPresentOrElse(
                                            detail -> show(desk, lane, detail),
                                            () -> desk.say(Notice.warning(pattern + " is not there any more")));
                        },
                        error -> desk.say(Notice.error(error.message())),
                        _ -> {}));
    }

    private static void show(Desk desk, Lane lane, RelationDetail detail) {
        List<Row> rows = new ArrayList<>(rows(detail));
        rows.add(1, new Row(SAMPLE, 0, List.of(Words.of("▸ some of its rows", Tone.KEY)), Link.NONE));
        desk.open(ListDialog.choice(
                title(detail),
                typed -> rows.stream().filter(row -> row.text().contains(typed)).toList(),
                row -> {
                    if (row.key().equals(SAMPLE)) {
                        sample(desk, lane, detail);
                    }
                }));
    }

    private static void sample(Desk desk, Lane lane, RelationDetail detail) {
        desk.say(Notice.of("reading some rows"));
        lane.submit(
                progress -> desk.workspace()
                        .sample(detail.summary().schema(), detail.summary().name(), progress),
                new Lane.Outcome<>(
                        sample -> {
                            desk.say(Notice.NONE);
                            desk.open(ListDialog.text("rows of " + title(detail), SampleTable.of(sample)));
                        },
                        error -> desk.say(Notice.error(error.message())),
                        _ -> {}));
    }

    private static String title(RelationDetail detail) {
        return detail.summary().kind() + " " + detail.summary().schema() + "."
                + detail.summary().name();
    }

    private static List<Row> rows(RelationDetail detail) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                "size",
                0,
                List.of(Words.faint((detail.summary().rows() < 0
                                ? ""
                                : "about " + detail.summary().rows() + " rows, ")
                        + detail.summary().size() + ", owner "
                        + detail.summary().owner())),
                Link.NONE));
        int width = detail.columns().stream()
                .mapToInt(each -> each.name().length())
                .max()
                .orElse(0);
        for (RelationDetail.ColumnDetail column : detail.columns()) {
            rows.add(new Row(
                    "column " + column.name(),
                    0,
                    List.of(
                            Words.strong(String.format("%-" + Math.max(1, width) + "s  ", column.name()), Tone.TEXT),
                            Words.of(column.type(), Tone.TYPE),
                            Words.of(column.notNull() ? " not null" : "", Tone.KEYWORD),
                            Words.faint(column.value()
                                    .map(value -> " default " + value)
                                    .orElse(""))),
                    Link.NONE));
        }
        for (RelationDetail.Footer footer : detail.footers()) {
            rows.add(new Row(
                    "footer " + footer.title(), 0, List.of(Words.strong(footer.title(), Tone.HEADING)), Link.NONE));
            int number = 0;
            for (String line : footer.lines()) {
                rows.add(new Row(footer.title() + number, 1, List.of(Words.plain(line)), Link.NONE));
                number++;
            }
        }
        return rows;
    }
}

package dev.pgorm.studio.rows;

import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.diagnostic.SourcePlaces;
import dev.pgorm.studio.list.Link;
import dev.pgorm.studio.list.Row;
import dev.pgorm.studio.style.Tone;
import dev.pgorm.studio.style.Words;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.CheckResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with a text. */
public final class ProblemRows {

    private ProblemRows() {}

    /**
     * The rows; none where all is well.
     *
     * @param columns how wide sentences may be
     */
    public static List<Row> of(Optional<CheckResult> check, Optional<WorkspaceError> trouble, int columns) {
        List<Row> rows = new ArrayList<>();
        trouble.ifPresent(error -> trouble(error, columns, rows));
        check.ifPresent(result -> {
            SourcePlaces places = result.places();
            int number = 0;
            for (Diagnostic each : result.diagnostics()) {
                problem("p" + number, each, places, columns, rows);
                number++;
            }
        });
        return List.copyOf(rows);
    }

    private static void trouble(WorkspaceError error, int columns, List<Row> rows) {
        int line = 0;
        List<String> lines = error.message()
                .lines()
                .flatMap(each -> Wrapping.lines(each, columns - 4).stream())
                .toList();
        for (String each : lines) {
            Words words = line == 0 ? Words.strong("✗ " + each, Tone.ERROR) : Words.of("  " + each, Tone.ERROR);
            rows.add(new Row("trouble" + line, 0, List.of(words), Link.NONE));
            line++;
        }
        error.help().ifPresent(help -> sentence("help", help, columns, Link.NONE, rows));
    }

    private static void problem(String key, Diagnostic each, SourcePlaces places, int columns, List<Row> rows) {
        Tone tone = each.isError() ? Tone.ERROR : Tone.WARNING;
        Link link = link(places.of(each.span()));
        List<String> lines = Wrapping.lines(each.message(), columns - 4);
        for (int i = 0; i < lines.size(); i++) {
            String sign = i > 0 ? "  " : each.isError() ? "✗ " : "⚠ ";
            rows.add(new Row(
                    i == 0 ? key : key + "." + i, 0, List.of(Words.of(sign, tone), Words.plain(lines.get(i))), link));
        }
        rows.add(new Row(key + "@", 1, List.of(Words.faint(line(places.of(each.span())) + "  " + each.code())), link));
        for (Diagnostic.Label label : each.labels()) {
            rows.add(new Row(
                    key + "l" + label.span().start(),
                    1,
                    List.of(Words.plain(label.text()), Words.faint("  " + line(places.of(label.span())))),
                    link(places.of(label.span()))));
        }
        each.help().ifPresent(help -> sentence(key + "h", help, columns, link, rows));
        each.fix()
                .ifPresent(fix -> rows.add(
                        new Row(key + "f", 1, List.of(Words.of("fix: ", Tone.KEY), Words.plain(fix.title())), link)));
    }

    private static void sentence(String key, String text, int columns, Link link, List<Row> rows) {
        List<String> lines = Wrapping.lines(text, columns - 6);
        for (int i = 0; i < lines.size(); i++) {
            rows.add(new Row(key + i, 1, List.of(Words.faint(lines.get(i))), link));
        }
    }

    private static Link link(SourcePlaces.Place place) {
        return new Link.Text(place.file(), place.position().offset());
    }

    /** {@code schema.pgorm:14}. */
    private static String line(SourcePlaces.Place place) {
        return place.name() + ":" + place.position().line();
    }
}

package dev.pgorm.studio.rows;

import dev.pgorm.studio.list.Link;
import dev.pgorm.studio.list.Row;
import dev.pgorm.studio.style.Tone;
import dev.pgorm.studio.style.Words;
import dev.pgorm.workspace.change.DescribedHazard;
import dev.pgorm.workspace.change.DescribedStep;
import dev.pgorm.workspace.change.DiffResult;
import java.util.ArrayList;
import java.util.List;

/** The statements of a plan, with what they may cost above them. */
public final class SqlRows {

    private SqlRows() {}

    /**
     * The rows; none where there is nothing to do.
     *
     * @param columns how wide comments may be; statements are as wide as they are
     */
    public static List<Row> of(DiffResult difference, int columns) {
        List<DescribedStep> steps = difference.plan().steps();
        List<String> shown = difference.shownStatements();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (i > 0) {
                rows.add(new Row("s" + i + "-", 0, List.of(), new Link.Statement(i)));
            }
            step(i, steps.get(i), shown.get(i), columns, rows);
        }
        return List.copyOf(rows);
    }

    private static void step(int index, DescribedStep step, String sql, int columns, List<Row> rows) {
        Link link = new Link.Statement(index);
        int line = 0;
        for (DescribedHazard hazard : step.hazards()) {
            Tone tone = hazard.needsConsent() ? Tone.ERROR : Tone.WARNING;
            for (String each : Wrapping.lines("⚠ " + hazard.id() + ": " + hazard.why(), columns - 3)) {
                rows.add(new Row("s" + index + "h" + line, 0, List.of(Words.of("-- " + each, tone)), link));
                line++;
            }
        }
        if (!step.mode().equals("transactional")) {
            rows.add(new Row("s" + index + "m", 0, List.of(Words.of("-- " + mode(step.mode()), Tone.COMMENT)), link));
        }
        List<List<Words>> lines = SqlColours.lines(sql.stripTrailing() + ";");
        for (int i = 0; i < lines.size(); i++) {
            rows.add(new Row("s" + index + "l" + i, 0, lines.get(i), link));
        }
    }

    private static String mode(String mode) {
        return switch (mode) {
            case "alone" -> "in a transaction of its own";
            case "outside" -> "outside of transactions";
            case "batched" -> "in batches, each in a transaction of its own";
            default -> mode;
        };
    }
}

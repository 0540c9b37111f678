package dev.pgorm.render;

import dev.pgorm.hazard.Hazard;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.Step;
import dev.pgorm.plan.StepMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * A plan as a migration file: runs in psql as it stands, and every step is marked so that the executor finds it again.
 * Neighbouring transactional steps share a transaction.
 */
public final class SqlScript {

    private SqlScript() {}

    /** The script as a text. */
    public static String text(Plan plan) {
        StringBuilder text = new StringBuilder();
        try {
            write(plan, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringBuilder takes all text", impossible);
        }
        return text.toString();
    }

    /** Writes the whole plan; nothing for an empty one. */
    public static void write(Plan plan, Appendable out) throws IOException {
        boolean inTransaction = false;
        boolean first = true;
        for (Step step : plan.steps()) {
            boolean wanted = step.mode() == StepMode.TRANSACTIONAL;
            if (inTransaction && !wanted) {
                out.append("\nCOMMIT;\n");
                inTransaction = false;
            }
            if (!first) {
                out.append('\n');
            }
            if (!inTransaction && wanted) {
                out.append("BEGIN;\n");
                for (String setting : plan.settings()) {
                    out.append(setting).append(";\n");
                }
                out.append('\n');
                inTransaction = true;
            }
            write(step, out);
            first = false;
        }
        if (inTransaction) {
            out.append("\nCOMMIT;\n");
        }
    }

    private static void write(Step step, Appendable out) throws IOException {
        out.append("-- pgorm:step id=")
                .append(step.id())
                .append(" mode=")
                .append(step.mode().label())
                .append('\n');
        for (Hazard hazard : step.hazards()) {
            write(hazard, out);
        }
        out.append(step.sql()).append(";\n");
    }

    private static void write(Hazard hazard, Appendable out) throws IOException {
        String severity = hazard.severity().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        out.append("-- ").append(severity).append(" (").append(hazard.id()).append("): ");
        out.append(CommentText.oneLine(hazard.why())).append('\n');
        out.append("--   safe: ").append(CommentText.oneLine(hazard.recipe())).append('\n');
    }
}

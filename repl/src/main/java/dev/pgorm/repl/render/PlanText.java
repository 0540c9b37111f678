package dev.pgorm.repl.render;

import dev.pgorm.workspace.change.ApplyResult;
import dev.pgorm.workspace.change.DescribedHazard;
import dev.pgorm.workspace.change.DescribedPlan;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.change.Proof;
import java.util.List;

/** Plans and what became of them, in sentences. */
public final class PlanText {

    private PlanText() {}

    /** There is no difference. */
    public static String nothingToDo(Screen screen) {
        return screen.ink().success(screen.glyphs().done()) + " The database equals the schema.\n";
    }

    /** {@code 3 changes in 5 steps · proved on a copy}. */
    public static String summary(DiffResult result, Screen screen) {
        String separator = " " + screen.glyphs().separator() + " ";
        String counts = Counts.of(result.changes().size(), "change")
                + " in "
                + Counts.of(result.plan().steps().size(), "step");
        return counts + separator
                + switch (result.proof()) {
                    case Proof.Proved _ -> "proved on a copy";
                    case Proof.NotRun notRun -> "not proved: " + notRun.reason();
                }
                + "\n";
    }

    /** The hazards that need consent, each in a line; nothing where there are none. */
    public static String consents(DescribedPlan plan, Screen screen) {
        StringBuilder text = new StringBuilder();
        plan.hazardsNeedingConsent().forEach(hazard -> text.append(hazard(hazard, screen)));
        return text.toString();
    }

    /** {@code ! drop-column: what is lost}, and the safe way below it. */
    public static String hazard(DescribedHazard hazard, Screen screen) {
        StringBuilder text = new StringBuilder();
        String head = "! " + hazard.id() + ":";
        List<String> lines = wrapped(head + " " + hazard.why(), screen);
        text.append("  ")
                .append(lines.getFirst().replace(head, screen.ink().warning(head)))
                .append('\n');
        lines.subList(1, lines.size())
                .forEach(line -> text.append("    ").append(line).append('\n'));
        hazard.recipe()
                .ifPresent(recipe -> wrapped(recipe, screen)
                        .forEach(line -> text.append("    ").append(line).append('\n')));
        return text.toString();
    }

    private static List<String> wrapped(String words, Screen screen) {
        return CellText.wrap(
                List.of(CellText.oneLine(words)), Math.max(30, screen.columns().orElse(120) - 5));
    }

    /** {@code ✓ 31 steps in 0.21 s · verified: the database equals the schema}. */
    public static String applied(ApplyResult result, Screen screen) {
        String separator = " " + screen.glyphs().separator() + " ";
        String steps = Counts.of(result.steps(), "step") + " in " + Durations.text(result.elapsed());
        if (result.verified()) {
            return "  " + screen.ink().success(screen.glyphs().done()) + " " + steps + separator
                    + "verified: the database equals the schema\n";
        }
        return "  " + screen.ink().error(screen.glyphs().failed()) + " " + steps + separator
                + "the database still differs from the schema:\n" + lines(result.differences());
    }

    /** The differences that a failed proof found. */
    public static String lines(List<String> differences) {
        StringBuilder text = new StringBuilder();
        differences.forEach(difference -> text.append("    ").append(difference).append('\n'));
        return text.toString();
    }
}

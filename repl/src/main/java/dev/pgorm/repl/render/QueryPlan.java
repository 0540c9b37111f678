package dev.pgorm.repl.render;

import dev.pgorm.query.explain.Plan;
import dev.pgorm.query.explain.PlanLine;
import dev.pgorm.query.explain.PlanNode;
import dev.pgorm.query.explain.PlanTree;
import java.util.stream.Collectors;

/** How the server runs a statement, as a tree on a screen. */
public final class QueryPlan {

    private QueryPlan() {}

    /** The lines of the tree; those of a write that was measured say that nothing of it was kept. */
    public static String of(Plan plan, Screen screen) {
        PlanTree tree = new PlanTree(plan, drawing(screen.glyphs()), screen.columns(), DisplayWidth::of);
        String lines = tree.lines().stream()
                .map(line -> painted(line, screen.ink()) + "\n")
                .collect(Collectors.joining());
        return lines + (isUndone(plan) ? screen.ink().strong("What it wrote was undone.") + "\n" : "");
    }

    private static boolean isUndone(Plan plan) {
        return plan.isMeasured() && plan.nodes().stream().map(PlanNode::type).anyMatch("ModifyTable"::equals);
    }

    private static PlanTree.Drawing drawing(Glyphs glyphs) {
        return switch (glyphs) {
            case UNICODE -> PlanTree.Drawing.UNICODE;
            case ASCII -> PlanTree.Drawing.ASCII;
        };
    }

    private static String painted(PlanLine line, Ink ink) {
        return switch (line.kind()) {
            case HEADING -> ink.strong(line.text());
            case NODE -> line.text();
            case EXPENSIVE -> ink.warning(line.text());
            case DETAIL -> ink.faint(line.text());
            case NOTE -> ink.help(line.text());
        };
    }
}

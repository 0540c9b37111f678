package dev.pgorm.query.explain;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the server runs a statement. {@link #toString} is the tree as text.
 *
 * @param root the node that gives the rows
 * @param triggers what fired while it ran
 * @param planningTime how long the server took to find the plan; known where the statement ran
 * @param executionTime how long it ran, where it did
 * @param json the server's own words: what {@code EXPLAIN (FORMAT JSON)} gives
 */
public record Plan(
        PlanNode root,
        List<PlanTrigger> triggers,
        Optional<Duration> planningTime,
        Optional<Duration> executionTime,
        String json) {

    public Plan {
        triggers = List.copyOf(triggers);
    }

    /**
     * The plan in what {@code EXPLAIN (FORMAT JSON)} gives, of any version.
     *
     * @throws IllegalArgumentException where it is no such text
     */
    public static Plan of(String json) {
        return new PlanReader(json).plan();
    }

    /** All nodes, each before its children. */
    public List<PlanNode> nodes() {
        return root.all().toList();
    }

    /** Whether the statement ran, so that rows were counted. */
    public boolean isMeasured() {
        return root.measure().isPresent();
    }

    /** The node with the greatest part of the time, or of the costs where no time was measured. */
    public PlanNode expensive() {
        return root.all().max(Comparator.comparingDouble(PlanNode::share)).orElse(root);
    }

    /** The tree, as wide as its lines are. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        new PlanTree(this, PlanTree.Drawing.UNICODE, OptionalInt.empty())
                .lines()
                .forEach(line -> text.append(line.text()).append('\n'));
        return text.toString();
    }
}

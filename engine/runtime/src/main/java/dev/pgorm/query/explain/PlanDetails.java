package dev.pgorm.query.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is worth telling about a node below its line. */
final class PlanDetails {

    /** In this order; each with the server's count of rows that it let go. */
    private enum Condition {
        TID("TID Cond", ""),
        INDEX("Index Cond", ""),
        ORDER("Order By", ""),
        RECHECK("Recheck Cond", "Rows Removed by Index Recheck"),
        HASH("Hash Cond", ""),
        MERGE("Merge Cond", ""),
        JOIN("Join Filter", "Rows Removed by Join Filter"),
        ONE_TIME("One-Time Filter", ""),
        RUN("Run Condition", ""),
        FILTER("Filter", "Rows Removed by Filter"),
        SORT("Sort Key", ""),
        PRESORTED("Presorted Key", ""),
        GROUP("Group Key", ""),
        CACHE("Cache Key", ""),
        CONFLICT("Conflict Filter", "");

        private final String name;
        private final String removed;

        Condition(String name, String removed) {
            this.name = name;
            this.removed = removed;
        }
    }

    private final PlanNode node;
    private final List<String> lines = new ArrayList<>();

    private PlanDetails(PlanNode node) {
        this.node = node;
    }

    /** The lines, without their indentation. */
    static List<String> of(PlanNode node) {
        PlanDetails details = new PlanDetails(node);
        details.conditions();
        details.work();
        details.buffers();
        return details.lines;
    }

    private void conditions() {
        for (Condition each : Condition.values()) {
            Optional<String> text = detail(each.name);
            if (text.isPresent()) {
                String removed = count(each.removed)
                        .map(rows -> " (" + PlanNumbers.counted(rows) + " removed)")
                        .orElse("");
                lines.add(each.name + ": " + text.get() + removed);
            }
        }
    }

    private void work() {
        node.measure().ifPresent(measure -> {
            if (measure.loops() == 0) {
                lines.add("never run");
            } else if (measure.loops() > 1) {
                lines.add(measure.loops() + " loops");
            }
        });
        detail("Sort Method")
                .ifPresent(method -> lines.add("sorted by " + method
                        + detail("Sort Space Used").map(kB -> ", " + kB + " kB").orElse("")
                        + (detail("Sort Space Type").filter("Disk"::equals).isPresent()
                                ? " on disk: work_mem was too small"
                                : "")));
        detail("Hash Batches")
                .filter(batches -> !batches.equals("1"))
                .ifPresent(batches -> lines.add(batches + " batches on disk: work_mem was too small"));
        count("Heap Fetches").ifPresent(rows -> lines.add(PlanNumbers.counted(rows) + " looked up in the table"));
        detail("Workers Planned")
                .ifPresent(planned -> lines.add(detail("Workers Launched")
                        .map(launched -> launched + " of " + planned + " workers")
                        .orElse(planned + " workers")));
        detail("Subplans Removed").ifPresent(count -> lines.add(count + " partitions left out"));
    }

    private void buffers() {
        node.buffers().filter(buffers -> !buffers.isEmpty()).ifPresent(buffers -> {
            List<String> parts = new ArrayList<>();
            part(parts, buffers.hit(), "hit");
            part(parts, buffers.read(), "read");
            part(parts, buffers.dirtied(), "dirtied");
            part(parts, buffers.written(), "written");
            part(parts, buffers.temporary(), "temporary");
            lines.add("blocks: " + String.join(", ", parts));
        });
    }

    private static void part(List<String> parts, long blocks, String what) {
        if (blocks > 0) {
            parts.add(blocks + " " + what);
        }
    }

    private Optional<String> detail(String name) {
        return Optional.ofNullable(node.details().get(name));
    }

    /** A count of one loop, on average, as the one of all; empty where it is none. */
    private Optional<Double> count(String name) {
        long loops = node.measure().map(PlanMeasure::loops).orElse(1L);
        return detail(name).map(Double::valueOf).map(each -> each * loops).filter(each -> each > 0);
    }
}

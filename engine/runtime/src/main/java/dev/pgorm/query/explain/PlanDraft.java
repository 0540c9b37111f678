package dev.pgorm.query.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A node while it is found out which part of the whole is its own. */
final class PlanDraft {

    private final PlanFields fields;
    private final List<PlanDraft> children = new ArrayList<>();

    /** How many processes run it at once. */
    private final double processes;

    /** Whether its parent may stop asking before all rows have come. */
    private final boolean cutShort;

    private double ownTime;
    private double ownCost;

    private PlanDraft(PlanFields fields, double processes, boolean cutShort) {
        this.fields = fields;
        this.processes = processes;
        this.cutShort = cutShort;
        boolean gathers = type().startsWith("Gather");
        double below = gathers ? fields.number("Workers Launched", 0) + 1 : processes;
        fields.objects("Plans").forEach(child -> children.add(new PlanDraft(child, below, mayStop(child))));
    }

    /** A whole tree with the parts of all its nodes. */
    static PlanDraft of(PlanFields root) {
        PlanDraft draft = new PlanDraft(root, 1, false);
        draft.takeTimes();
        draft.chargeInitialPlans(draft);
        draft.takeCosts(draft.totalCost());
        return draft;
    }

    PlanFields fields() {
        return fields;
    }

    List<PlanDraft> children() {
        return children;
    }

    boolean isCutShort() {
        return cutShort;
    }

    String type() {
        return fields.text("Node Type").orElse("?");
    }

    double loops() {
        return fields.number("Actual Loops", 0);
    }

    boolean isTimed() {
        return fields.number("Actual Total Time").isPresent();
    }

    /** Milliseconds of all loops, children included. */
    double time() {
        return fields.number("Actual Total Time", 0) * loops() / processes;
    }

    double ownTime() {
        return ownTime;
    }

    double ownCost() {
        return ownCost;
    }

    double totalCost() {
        return fields.number("Total Cost", 0);
    }

    double expectedRows() {
        return fields.number("Plan Rows", 0);
    }

    Stream<PlanDraft> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(PlanDraft::all));
    }

    private void takeTimes() {
        children.forEach(PlanDraft::takeTimes);
        double below = children.stream()
                .filter(child -> !child.isInitial())
                .mapToDouble(PlanDraft::time)
                .sum();
        ownTime = Math.max(0, time() - below);
    }

    /**
     * A query that runs once for the whole stands below the node that holds it, but its time passes in the nodes that read what it gave: they
     * asked for it.
     */
    private void chargeInitialPlans(PlanDraft root) {
        for (PlanDraft child : children) {
            if (child.isInitial()) {
                double left = child.time();
                for (PlanDraft reader : root.all().filter(child::isReadBy).toList()) {
                    left -= reader.giveOwnTime(left);
                }
                giveOwnTime(left);
            }
            child.chargeInitialPlans(root);
        }
    }

    private double giveOwnTime(double wanted) {
        double given = Math.min(ownTime, wanted);
        ownTime -= given;
        return given;
    }

    private boolean isInitial() {
        return fields.says("Parent Relationship", "InitPlan");
    }

    private boolean isReadBy(PlanDraft other) {
        String name = fields.text("Subplan Name").orElse("");
        if (name.startsWith("CTE ")) {
            return other.fields.says("CTE Name", name.substring(4));
        }
        Optional<String> value = value(name);
        return value.isPresent() && other.fields.details().values().stream().anyMatch(text -> names(text, value.get()));
    }

    /** {@code InitPlan 1 (returns $0)} is written {@code $0}; since PostgreSQL 17 {@code InitPlan 1} is {@code (InitPlan 1).col1}. */
    private static Optional<String> value(String name) {
        int parameter = name.indexOf('$');
        if (parameter >= 0) {
            int end = parameter + 1;
            while (end < name.length() && Character.isDigit(name.charAt(end))) {
                end++;
            }
            return Optional.of(name.substring(parameter, end));
        }
        return name.startsWith("InitPlan ") ? Optional.of("(" + name + ")") : Optional.empty();
    }

    private static boolean names(String text, String value) {
        int at = text.indexOf(value);
        while (at >= 0) {
            int behind = at + value.length();
            if (behind == text.length() || !Character.isDigit(text.charAt(behind))) {
                return true;
            }
            at = text.indexOf(value, behind);
        }
        return false;
    }

    /** Never more than what the parent costs: below a LIMIT the server tells what all rows would cost. */
    private void takeCosts(double granted) {
        double factor = totalCost() > 0 ? granted / totalCost() : 0;
        double left = granted;
        for (PlanDraft child : children) {
            double cost = Math.min(left, child.totalCost() * expectedLoops(child) * factor);
            child.takeCosts(cost);
            left -= cost;
        }
        ownCost = Math.max(0, left);
    }

    private double expectedLoops(PlanDraft child) {
        boolean keepsRows = child.type().equals("Materialize") || child.type().equals("Memoize");
        if (type().equals("Nested Loop") && child.isInner() && !keepsRows) {
            return Math.max(
                    1,
                    children.stream()
                            .filter(each -> each.fields.says("Parent Relationship", "Outer"))
                            .mapToDouble(PlanDraft::expectedRows)
                            .findFirst()
                            .orElse(1));
        }
        return child.fields.says("Parent Relationship", "SubPlan") ? Math.max(1, expectedRows()) : 1;
    }

    private boolean isInner() {
        return fields.says("Parent Relationship", "Inner");
    }

    private boolean mayStop(PlanFields child) {
        boolean inner = child.says("Parent Relationship", "Inner");
        boolean firstMatch = inner
                && (fields.says("Join Type", "Semi")
                        || fields.says("Join Type", "Anti")
                        || fields.says("Inner Unique", "true"));
        return switch (type()) {
            case "Limit", "Merge Join" -> true;
            case "Sort", "Hash", "Aggregate", "ModifyTable", "SetOp", "Bitmap Heap Scan" -> false;
            default -> cutShort || firstMatch;
        };
    }
}

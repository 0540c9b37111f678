package dev.pgorm.query.explain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes a plan of what the server tells about it, in the words of PostgreSQL 14 to 18. */
final class PlanReader {

    /** From here on an estimate is off. */
    private static final double FAR = 10;

    private final String json;
    private final PlanFields answer;
    private final PlanDraft root;

    /** What all parts together are: time where it was measured, otherwise costs. */
    private final double whole;

    PlanReader(String json) {
        this.json = json;
        List<?> plans = JsonReader.read(json) instanceof List<?> list ? list : List.of();
        this.answer = PlanFields.of(plans.isEmpty() ? null : plans.get(0));
        if (answer.object("Plan").text("Node Type").isEmpty()) {
            throw new IllegalArgumentException("the text is no plan of a statement");
        }
        this.root = PlanDraft.of(answer.object("Plan"));
        this.whole = root.all().mapToDouble(this::part).sum()
                + answer.objects("Triggers").stream()
                        .mapToDouble(each -> each.number("Time", 0))
                        .sum();
    }

    Plan plan() {
        List<PlanTrigger> triggers =
                answer.objects("Triggers").stream().map(this::trigger).toList();
        return new Plan(node(root), triggers, time(answer, "Planning Time"), time(answer, "Execution Time"), json);
    }

    private PlanNode node(PlanDraft draft) {
        PlanFields fields = draft.fields();
        Map<String, String> details = fields.details();
        return new PlanNode(
                PlanName.of(fields),
                draft.type(),
                fields.text("Subplan Name"),
                fields.text("Relation Name"),
                fields.text("Index Name"),
                new PlanNode.Expected(
                        fields.number("Startup Cost", 0),
                        draft.totalCost(),
                        draft.ownCost(),
                        draft.expectedRows(),
                        (int) fields.number("Plan Width", 0)),
                measure(draft),
                whole == 0 ? 0 : part(draft) / whole,
                misestimate(draft),
                buffers(draft),
                details,
                draft.children().stream().map(this::node).toList());
    }

    private double part(PlanDraft draft) {
        boolean skipped = root.loops() > 0 && draft.loops() == 0;
        return root.isTimed() ? draft.ownTime() : skipped ? 0 : draft.ownCost();
    }

    private static Optional<PlanMeasure> measure(PlanDraft draft) {
        OptionalDouble rows = draft.fields().number("Actual Rows");
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        boolean timed = draft.isTimed();
        return Optional.of(new PlanMeasure(
                rows.getAsDouble() * draft.loops(),
                (long) draft.loops(),
                timed ? Optional.of(milliseconds(draft.time())) : Optional.empty(),
                timed ? Optional.of(milliseconds(draft.ownTime())) : Optional.empty()));
    }

    private static OptionalDouble misestimate(PlanDraft draft) {
        OptionalDouble rows = draft.fields().number("Actual Rows");
        // the server counts no rows where it puts bitmaps together
        boolean counted = !draft.type().startsWith("Bitmap") || draft.type().endsWith("Scan");
        if (rows.isEmpty() || draft.loops() == 0 || !counted) {
            return OptionalDouble.empty();
        }
        double factor = Math.max(1, rows.getAsDouble()) / Math.max(1, draft.expectedRows());
        boolean far = factor >= FAR || (factor <= 1 / FAR && !draft.isCutShort());
        return far ? OptionalDouble.of(factor) : OptionalDouble.empty();
    }

    private static Optional<Buffers> buffers(PlanDraft draft) {
        if (draft.fields().number("Shared Hit Blocks").isEmpty()) {
            return Optional.empty();
        }
        Buffers own = all(draft);
        for (PlanDraft child : draft.children()) {
            own = own.minus(all(child));
        }
        return Optional.of(own);
    }

    private static Buffers all(PlanDraft draft) {
        return new Buffers(
                blocks(draft, "Hit"),
                blocks(draft, "Read"),
                blocks(draft, "Dirtied"),
                blocks(draft, "Written"),
                number(draft, "Temp Read Blocks") + number(draft, "Temp Written Blocks"));
    }

    private static long blocks(PlanDraft draft, String what) {
        return number(draft, "Shared " + what + " Blocks") + number(draft, "Local " + what + " Blocks");
    }

    private static long number(PlanDraft draft, String name) {
        return (long) draft.fields().number(name, 0);
    }

    private PlanTrigger trigger(PlanFields fields) {
        return new PlanTrigger(
                fields.text("Constraint Name")
                        .or(() -> fields.text("Trigger Name"))
                        .orElse("?"),
                fields.text("Relation").orElse("?"),
                (long) fields.number("Calls", 0),
                time(fields, "Time"),
                whole == 0 ? 0 : fields.number("Time", 0) / whole);
    }

    private static Optional<Duration> time(PlanFields fields, String name) {
        OptionalDouble time = fields.number(name);
        return time.isPresent() ? Optional.of(milliseconds(time.getAsDouble())) : Optional.empty();
    }

    private static Duration milliseconds(double time) {
        return Duration.ofNanos(Math.round(time * 1_000_000));
    }
}

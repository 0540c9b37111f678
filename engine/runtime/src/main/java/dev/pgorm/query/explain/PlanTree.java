package dev.pgorm.query.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** A plan as lines: the tree at the left, numbers at the right, and below what is conspicuous. */
public final class PlanTree {

    /** The tree keeps so many columns, whatever numbers have to go for it. */
    private static final int NARROWEST = 26;

    private static final String GAP = "  ";

    private final Plan plan;
    private final Drawing drawing;
    private final OptionalInt width;
    private final ToIntFunction<String> measure;
    private final List<PlanLine> lines = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final PlanNode expensive;
    private int left;

    /** The characters of the tree. */
    public enum Drawing {
        UNICODE("├─ ", "└─ ", "│  ", "◄", " · "),
        ASCII("|- ", "`- ", "|  ", "<", " - ");

        private final String branch;
        private final String last;
        private final String further;
        private final String mark;
        private final String separator;

        Drawing(String branch, String last, String further, String mark, String separator) {
            this.branch = branch;
            this.last = last;
            this.further = further;
            this.mark = mark;
            this.separator = separator;
        }
    }

    private record Column(String heading, Function<PlanNode, String> cell, int width) {}

    /** A tree whose characters are one column wide each. */
    PlanTree(Plan plan, Drawing drawing, OptionalInt width) {
        this(plan, drawing, width, String::length);
    }

    /**
     * A tree for a screen.
     *
     * @param width how wide it is; empty = as wide as the lines need
     * @param measure how many columns a text takes there
     */
    public PlanTree(Plan plan, Drawing drawing, OptionalInt width, ToIntFunction<String> measure) {
        this.plan = plan;
        this.drawing = drawing;
        this.width = width;
        this.measure = measure;
        this.expensive = plan.expensive();
    }

    /** The lines, without their ends. */
    public List<PlanLine> lines() {
        lines.clear();
        chooseColumns();
        StringBuilder heading = new StringBuilder(" ".repeat(left));
        columns.forEach(column -> heading.append(GAP).append(padded(column.heading(), column.width())));
        add(PlanLine.Kind.HEADING, heading.toString());
        node(plan.root(), "", "");
        notes();
        return List.copyOf(lines);
    }

    private void chooseColumns() {
        columns.clear();
        boolean timed = plan.root().measure().flatMap(PlanMeasure::ownTime).isPresent();
        if (plan.isMeasured()) {
            column(
                    "rows",
                    each -> each.measure()
                            .filter(done -> done.loops() > 0)
                            .map(done -> PlanNumbers.rows(done.rows()))
                            .orElse("-"));
        }
        boolean marks =
                plan.nodes().stream().anyMatch(each -> each.misestimate().isPresent());
        String exact = marks ? GAP : "";
        column(
                "expected" + exact,
                each -> PlanNumbers.rows(expectedRows(each))
                        + (each.misestimate().isPresent() ? " !" : exact));
        if (timed) {
            column(
                    "own time",
                    each -> each.measure()
                            .flatMap(PlanMeasure::ownTime)
                            .map(PlanNumbers::time)
                            .orElse("-"));
        } else {
            column("own cost", each -> PlanNumbers.cost(each.expected().ownCost()));
        }
        column("share  ", each -> PlanNumbers.share(each.share()) + (isMarked(each) ? " " + drawing.mark : GAP));
        int natural = natural(plan.root(), 0);
        while (width.isPresent() && columns.size() > 1 && room() < Math.min(natural, NARROWEST)) {
            columns.remove(columns.size() > 3 ? 1 : 0);
        }
        left = width.isPresent() ? Math.max(10, Math.min(natural, room())) : natural;
    }

    private void column(String heading, Function<PlanNode, String> cell) {
        int widest = plan.nodes().stream()
                .mapToInt(each -> cell.apply(each).length())
                .max()
                .orElse(0);
        columns.add(new Column(heading, cell, Math.max(heading.length(), widest)));
    }

    /** What the numbers leave to the tree. */
    private int room() {
        return width.orElse(Integer.MAX_VALUE)
                - columns.stream().mapToInt(each -> each.width() + GAP.length()).sum();
    }

    private int natural(PlanNode node, int depth) {
        int own = depth * drawing.last.length() + measure.applyAsInt(title(node));
        return node.children().stream()
                .mapToInt(child -> natural(child, depth + 1))
                .reduce(own, Math::max);
    }

    private void node(PlanNode node, String first, String further) {
        List<String> title = wrapped(title(node), left - first.length());
        StringBuilder line = new StringBuilder(first).append(title.get(0));
        line.append(" ".repeat(Math.max(0, left - first.length() - measure.applyAsInt(title.get(0)))));
        columns.forEach(column -> line.append(GAP).append(padded(column.cell().apply(node), column.width())));
        add(isMarked(node) ? PlanLine.Kind.EXPENSIVE : PlanLine.Kind.NODE, line.toString());
        String below = further + (node.children().isEmpty() ? "   " : drawing.further);
        title.subList(1, title.size()).forEach(part -> add(PlanLine.Kind.NODE, below + part));
        for (String detail : PlanDetails.of(node)) {
            List<String> parts = wrapped(printable(detail), width.orElse(Integer.MAX_VALUE) - below.length() - 2);
            for (int i = 0; i < parts.size(); i++) {
                add(PlanLine.Kind.DETAIL, below + (i == 0 ? "" : GAP) + parts.get(i));
            }
        }
        for (int i = 0; i < node.children().size(); i++) {
            boolean last = i == node.children().size() - 1;
            node(
                    node.children().get(i),
                    further + (last ? drawing.last : drawing.branch),
                    further + (last ? "   " : drawing.further));
        }
    }

    private void notes() {
        List<String> notes = new ArrayList<>();
        if (isMarked(expensive)) {
            String what = expensive.measure().flatMap(PlanMeasure::ownTime).isPresent() ? "time" : "costs";
            notes.add(drawing.mark + " Most of the " + what + ": " + expensive.name() + ", "
                    + PlanNumbers.share(expensive.share()));
        }
        plan.root().all().filter(PlanTree::isCause).map(this::misestimate).forEach(notes::add);
        plan.triggers().forEach(each -> notes.add(trigger(each)));
        List<String> times = new ArrayList<>();
        plan.planningTime().ifPresent(time -> times.add("planning " + PlanNumbers.time(time)));
        plan.executionTime().ifPresent(time -> times.add("execution " + PlanNumbers.time(time)));
        if (!times.isEmpty()) {
            notes.add(String.join(drawing.separator, times));
        }
        notes.forEach(note -> wrapped(printable(note), width.orElse(Integer.MAX_VALUE))
                .forEach(line -> add(PlanLine.Kind.NOTE, line)));
    }

    private String trigger(PlanTrigger trigger) {
        boolean marked = trigger.share() > expensive.share()
                && plan.triggers().stream().allMatch(each -> each.share() <= trigger.share());
        return (marked ? drawing.mark + " Most of the time: trigger " : "Trigger ") + trigger.name() + " on "
                + trigger.relation() + ", " + trigger.calls() + (trigger.calls() == 1 ? " call" : " calls")
                + trigger.time()
                        .map(time -> ", " + PlanNumbers.time(time) + ", " + PlanNumbers.share(trigger.share()))
                        .orElse("");
    }

    /** Whether an estimate is off here first: what is wrong below goes on above. */
    private static boolean isCause(PlanNode node) {
        return node.misestimate().isPresent()
                && node.children().stream()
                        .noneMatch(child -> child.misestimate().isPresent()
                                && child.misestimate().getAsDouble() >= 1
                                        == node.misestimate().getAsDouble() >= 1);
    }

    private String misestimate(PlanNode node) {
        double factor = node.misestimate().orElse(1);
        double rows = node.measure().map(PlanMeasure::rows).orElse(0.0);
        String compared = factor >= 1
                ? PlanNumbers.rows(factor) + " times as many"
                : PlanNumbers.rows(1 / factor) + " times fewer";
        return "! " + node.name() + " gave " + PlanNumbers.counted(rows) + ", expected "
                + (PlanNumbers.rows(expectedRows(node)).equals("1") ? "was " : "were ")
                + PlanNumbers.rows(expectedRows(node)) + " (" + compared + ")"
                + node.relation()
                        .map(table -> ": statistics of " + table + " may be old or too coarse, see ANALYZE")
                        .orElse("");
    }

    private static double expectedRows(PlanNode node) {
        return node.expected().rows()
                * Math.max(1, node.measure().map(PlanMeasure::loops).orElse(1L));
    }

    @SuppressWarnings("ReferenceEquality") // two nodes may say the same
    private boolean isMarked(PlanNode node) {
        return node == expensive
                && !plan.root().children().isEmpty()
                && plan.triggers().stream().noneMatch(each -> each.share() > node.share());
    }

    private static String title(PlanNode node) {
        return printable(node.role().map(role -> role + ": ").orElse("") + node.name());
    }

    private String padded(String text, int to) {
        return " ".repeat(Math.max(0, to - text.length())) + text;
    }

    private void add(PlanLine.Kind kind, String text) {
        lines.add(new PlanLine(kind, text.stripTrailing()));
    }

    /** At blanks where there are some, and anywhere else where a word is too long. */
    private List<String> wrapped(String text, int to) {
        int most = Math.max(8, to);
        List<String> parts = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        int blank = -1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String character = Character.toString(text.codePointAt(i));
            int columnsOfIt = measure.applyAsInt(character);
            if (used + columnsOfIt > most) {
                String rest = blank > 0 ? line.substring(blank + 1) : "";
                parts.add((blank > 0 ? line.substring(0, blank) : line.toString()).stripTrailing());
                line = new StringBuilder(rest);
                used = measure.applyAsInt(rest);
                blank = -1;
            }
            if (character.equals(" ")) {
                blank = line.length();
            }
            line.append(character);
            used += columnsOfIt;
        }
        parts.add(line.toString());
        return parts;
    }

    /** Values stand in conditions: nothing of them moves a caret or ends a line. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.chars().forEach(c -> {
            switch (c) {
                case '\n' -> printable.append("\\n");
                case '\t' -> printable.append("\\t");
                default -> printable.append(Character.isISOControl(c) ? String.format("\\u%04x", c) : (char) c);
            }
        });
        return printable.toString();
    }
}

package dev.pgorm.studio.dialog;

import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.list.Link;
import dev.pgorm.studio.list.ListPane;
import dev.pgorm.studio.list.Row;
import dev.pgorm.studio.list.Walk;
import dev.pgorm.studio.rows.ImpactWords;
import dev.pgorm.studio.rows.Wrapping;
import dev.pgorm.studio.style.Tone;
import dev.pgorm.studio.style.Words;
import dev.pgorm.workspace.change.ApplyResult;
import dev.pgorm.workspace.change.DescribedHazard;
import dev.pgorm.workspace.change.DescribedStep;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.change.PlanImpact;
import dev.pgorm.workspace.database.LockHolder;
import dev.pgorm.workspace.error.WorkspaceError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * The plan, step by step: each hazard is agreed to by itself, then it runs, and at the end the database is compared with the schema. It
 * decides nothing: {@link Actions} does what was chosen.
 */
public final class ApplyDialog implements Dialog {

    private static final int PAGE = 10;
    private static final String OPEN = "[ ]";

    /** How far hazards stand from the frame, with their box. */
    private static final int INDENTED = 11;

    /** What somebody chose. */
    public interface Actions {

        /** Runs the plan with the hazards that were agreed to. */
        void apply(DiffResult plan, Set<String> allowed);

        /** Finds out again who holds locks. */
        void look(DiffResult plan);

        /** Stops what runs; what is done stays done. */
        void cancel();

        /** Writes the plan as a migration instead. */
        void saveAsMigration();
    }

    /** How far it is. */
    public sealed interface Phase {

        /** The plan is being made and tried on a copy. */
        record Preparing(String activity) implements Phase {}

        /** It can be looked at. */
        record Ready() implements Phase {}

        /** It runs: so many steps are done. */
        record Running(int done, String activity) implements Phase {}

        /** It has run. */
        record Done(ApplyResult result) implements Phase {}

        /** It has not, or not whole. */
        record Failed(WorkspaceError error) implements Phase {}
    }

    private final String target;
    private final Optional<String> nameToType;
    private final IntSupplier columns;
    private final Actions actions;
    private final ListPane list = new ListPane();
    private final Set<String> allowed = new LinkedHashSet<>();
    private final List<Duration> took = new ArrayList<>();
    private Optional<PlanImpact> impact = Optional.empty();
    private List<LockHolder> blockedBy = List.of();
    private final Field name = new Field("");
    private Optional<DiffResult> plan = Optional.empty();
    private Optional<String> refusal = Optional.empty();
    private Phase phase = new Phase.Preparing("trying the plan on a copy");

    /**
     * The dialog before the plan is there.
     *
     * @param target where it would run, in words
     * @param nameToType the database's name, which has to be typed where it is not the project's own
     * @param columns asked for how wide sentences may be
     * @param actions does what was chosen
     */
    public ApplyDialog(String target, Optional<String> nameToType, IntSupplier columns, Actions actions) {
        this.columns = columns;
        this.target = target;
        this.nameToType = nameToType;
        this.actions = actions;
    }

    @Override
    public String title() {
        return "Apply to " + target;
    }

    public ListPane list() {
        return list;
    }

    public Phase phase() {
        return phase;
    }

    public Optional<DiffResult> plan() {
        return plan;
    }

    /** The field for the database's name, where it has to be typed and nothing runs yet. */
    public Optional<Field> nameField() {
        return nameToType.isPresent() && phase instanceof Phase.Ready && isAllAllowed()
                ? Optional.of(name)
                : Optional.empty();
    }

    /** What has to be typed. */
    public Optional<String> nameToType() {
        return nameToType;
    }

    /** Why what was typed does not start it. */
    public Optional<String> refusal() {
        return refusal;
    }

    /** The plan is there, and proved. */
    public void ready(DiffResult proved) {
        plan = Optional.of(proved);
        phase = new Phase.Ready();
        refresh();
    }

    /** What the plan touches is known. */
    public void impact(PlanImpact found) {
        impact = Optional.of(found);
        refresh();
    }

    /** What the plan touches, once that is known. */
    public Optional<PlanImpact> impact() {
        return impact;
    }

    /** The running step waits for these sessions, or no longer for any. */
    public void blocked(List<LockHolder> by) {
        blockedBy = List.copyOf(by);
    }

    /** The sessions in the way: of the running step, or, before the first, of any step. */
    public List<LockHolder> inTheWay() {
        return switch (phase) {
            case Phase.Ready _ -> impact.map(PlanImpact::holders).orElse(List.of());
            case Phase.Running _ -> blockedBy;
            case Phase.Preparing _, Phase.Done _, Phase.Failed _ -> List.of();
        };
    }

    /** What is being done before or after the steps. */
    public void activity(String what) {
        phase = switch (phase) {
            case Phase.Running running -> new Phase.Running(running.done(), what);
            case Phase.Preparing _ -> new Phase.Preparing(what);
            case Phase.Ready _, Phase.Done _, Phase.Failed _ -> phase;
        };
    }

    /** A step is done; again, where its transaction is tried once more because a later one did not get its lock. */
    public void finished(int done, Duration elapsed) {
        took.subList(Math.min(done - 1, took.size()), took.size()).clear();
        took.add(elapsed);
        blockedBy = List.of();
        phase = new Phase.Running(done, "");
        refresh();
        list.reveal(row -> row.key().equals("step" + done));
    }

    public void done(ApplyResult result) {
        phase = new Phase.Done(result);
        refresh();
    }

    public void failed(WorkspaceError error) {
        phase = new Phase.Failed(error);
        refresh();
    }

    /** How many hazards nobody has agreed to yet. */
    public long open() {
        return toBeAgreedTo().stream().filter(id -> !allowed.contains(id)).count();
    }

    private boolean isAllAllowed() {
        return plan.isPresent() && open() == 0;
    }

    private List<String> toBeAgreedTo() {
        return plan.map(each -> each.plan().hazardsNeedingConsent().stream()
                        .map(DescribedHazard::id)
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private void refresh() {
        List<Row> rows = new ArrayList<>();
        plan.ifPresent(each -> {
            List<DescribedStep> steps = each.plan().steps();
            List<String> shown = each.shownStatements();
            for (int i = 0; i < steps.size(); i++) {
                step(i, steps.get(i), shown.get(i), rows);
            }
        });
        list.set(rows);
    }

    private void step(int index, DescribedStep step, String sql, List<Row> rows) {
        String head = sql.strip().lines().findFirst().orElse("");
        Words state = took.size() > index
                ? Words.of("✓ ", Tone.SUCCESS)
                : phase instanceof Phase.Running && took.size() == index
                        ? Words.of("▸ ", Tone.HEADING)
                        : phase instanceof Phase.Failed && took.size() == index
                                ? Words.of("✗ ", Tone.ERROR)
                                : Words.faint("  ");
        List<Words> words =
                new ArrayList<>(List.of(state, Words.faint(String.format("%3d  ", index + 1)), Words.plain(head)));
        if (took.size() > index) {
            words.add(Words.faint("  " + took.get(index).toMillis() + " ms"));
        }
        rows.add(new Row("step" + index, 0, words, new Link.Statement(index)));
        locks(index, step)
                .forEach(lock -> rows.add(new Row(
                        "lock" + index + lock, 1, List.of(Words.faint("    " + lock)), new Link.Statement(index))));
        int number = 0;
        for (DescribedHazard hazard : step.hazards()) {
            hazard("hazard" + index + "." + number + "." + hazard.id(), hazard, new Link.Statement(index), rows);
            number++;
        }
    }

    private List<String> locks(int index, DescribedStep step) {
        return impact.map(known ->
                        known.steps().get(index).stream().map(ImpactWords::of).toList())
                .orElse(step.locks());
    }

    private void hazard(String key, DescribedHazard hazard, Link link, List<Row> rows) {
        Tone tone = hazard.needsConsent() ? Tone.ERROR : Tone.WARNING;
        String box = !hazard.needsConsent() ? "    ⚠ " : allowed.contains(hazard.id()) ? "  [x] " : "  " + OPEN + " ";
        List<String> lines = Wrapping.lines(hazard.id() + ": " + hazard.why(), columns.getAsInt() - INDENTED);
        for (int i = 0; i < lines.size(); i++) {
            rows.add(new Row(
                    i == 0 ? key : key + "#" + i,
                    1,
                    List.of(Words.of(i == 0 ? box : " ".repeat(box.length()), tone), Words.of(lines.get(i), tone)),
                    link));
        }
    }

    @Override
    public Reaction press(Key key) {
        return switch (phase) {
            case Phase.Preparing _ -> escape(key);
            case Phase.Ready _ -> ready(key);
            case Phase.Running _ -> {
                if (key.code() == Key.Code.ESCAPE || key.equals(Key.named("ctrl+c"))) {
                    actions.cancel();
                    activity("stopping");
                }
                yield walk(key);
            }
            case Phase.Done _, Phase.Failed _ -> key.code() == Key.Code.ENTER ? Reaction.CLOSE : escape(key);
        };
    }

    private Reaction escape(Key key) {
        return key.code() == Key.Code.ESCAPE ? Reaction.CLOSE : walk(key);
    }

    private Reaction ready(Key key) {
        if (key.code() == Key.Code.ENTER || key.code() == Key.Code.F9) {
            apply();
            return Reaction.STAY;
        }
        if (key.code() == Key.Code.F5) {
            plan.ifPresent(actions::look);
            return Reaction.STAY;
        }
        if (nameField().isPresent() && name.press(key)) {
            refusal = Optional.empty();
            return Reaction.STAY;
        }
        if (key.equals(Key.typed("m")) || key.equals(Key.named("alt+m"))) {
            actions.saveAsMigration();
            return Reaction.CLOSE;
        }
        if (key.equals(Key.typed(" "))) {
            toggle();
            return Reaction.STAY;
        }
        return escape(key);
    }

    /** Agrees to the chosen hazard, or to the first that nobody has agreed to. */
    private void toggle() {
        List<String> all = toBeAgreedTo();
        String key = list.chosenRow().map(Row::key).orElse("");
        all.stream()
                .filter(id -> key.startsWith("hazard") && (key + "#").contains("." + id + "#"))
                .findFirst()
                .or(() -> all.stream().filter(id -> !allowed.contains(id)).findFirst())
                .ifPresent(this::toggle);
    }

    /** After one hazard the next that nobody has agreed to is chosen, so that Space agrees to one after the other. */
    private void toggle(String hazard) {
        boolean agreed = !allowed.remove(hazard) && allowed.add(hazard);
        refresh();
        if (agreed) {
            list.reveal(row -> row.text().contains(OPEN));
        }
    }

    private void apply() {
        if (plan.isEmpty() || plan.get().isEmpty()) {
            return;
        }
        if (!isAllAllowed()) {
            list.reveal(row -> row.text().contains(OPEN));
            return;
        }
        if (nameToType.filter(wanted -> !wanted.equals(name.text().strip())).isPresent()) {
            refusal = Optional.of("that is not the name of this database: it is " + nameToType.get());
            return;
        }
        phase = new Phase.Running(0, "");
        took.clear();
        refresh();
        actions.apply(plan.get(), Set.copyOf(allowed));
    }

    private Reaction walk(Key key) {
        Walk.press(key, list, PAGE);
        return Reaction.STAY;
    }

    @Override
    public void paste(String text) {
        nameField().ifPresent(field -> field.paste(text));
    }

    @Override
    public String hints() {
        return switch (phase) {
            case Phase.Preparing _ -> "Esc cancel";
            case Phase.Ready _
            when !isAllAllowed() -> "Space agree to the hazard  m save as migration  Esc cancel  F5 look again";
            case Phase.Ready _
            when nameField().isPresent() ->
                "type the database's name, then Enter  Alt-m save as migration  Esc cancel  F5 look again";
            case Phase.Ready _ -> "Enter apply  m save as migration  Esc cancel  F5 look again";
            case Phase.Running _ -> "Esc stop";
            case Phase.Done _, Phase.Failed _ -> "Enter close";
        };
    }
}

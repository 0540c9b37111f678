package dev.pgorm.plan;

import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The drafts of a plan and the sentences that order them. */
final class StepGraph {

    private static final Comparator<Draft> READING_ORDER = Comparator.<Draft>comparingInt(
                    draft -> ReadingOrder.of(draft.operation()))
            .thenComparing(draft -> draft.operation().object().schema())
            .thenComparing(draft -> draft.operation().object().name())
            .thenComparingInt(Draft::place)
            .thenComparing(draft -> draft.operation().object().part())
            .thenComparing(draft -> draft.operation().object().kind(), ObjectKind.ORDER)
            .thenComparing(draft -> draft.operation().verb())
            .thenComparing(Draft::sql);

    private static final Set<ObjectKind> TABLES = Set.of(ObjectKind.TABLE, ObjectKind.COLUMN, ObjectKind.CONSTRAINT);

    private final Map<Operation, List<Draft>> drafts = new LinkedHashMap<>();
    private final Set<Verb> verbs = EnumSet.noneOf(Verb.class);
    private final List<Sentence> sentences = new ArrayList<>();

    private final Set<Operation> inCircle = new LinkedHashSet<>();

    /** Adds a step. */
    Draft add(Operation operation, String sql) {
        Draft draft = new Draft(operation, sql);
        verbs.add(operation.verb());
        drafts.computeIfAbsent(operation, key -> new ArrayList<>()).add(draft);
        return draft;
    }

    Draft add(Verb verb, ObjectAddress object, String sql) {
        return add(new Operation(verb, object), sql);
    }

    /** The steps that do this. */
    List<Draft> find(Verb verb, ObjectAddress object) {
        return drafts.getOrDefault(new Operation(verb, object), List.of());
    }

    /** Whether any step does this to anything: where none does, nothing needs to be looked for among all tables. */
    boolean does(Verb verb) {
        return verbs.contains(verb);
    }

    Collection<Draft> all() {
        return drafts.values().stream().flatMap(List::stream).toList();
    }

    /** The tables that steps are about, wholly or in their columns or constraints. */
    Set<QualifiedName> tables() {
        Set<QualifiedName> names = new HashSet<>();
        drafts.keySet().stream()
                .map(Operation::object)
                .filter(each -> TABLES.contains(each.kind()))
                .forEach(each -> names.add(PlanContext.name(each)));
        return names;
    }

    /** The beginning of a sentence: what runs first. */
    Clause run(Verb verb, ObjectAddress object) {
        return new Clause(this, find(verb, object));
    }

    /**
     * Half a sentence about order.
     *
     * @param first the steps that run first; none where the plan has no such step, and then the sentence says nothing
     */
    record Clause(StepGraph graph, List<Draft> first) {

        /** The end of the sentence. */
        void before(Verb verb, ObjectAddress object, String reason) {
            for (Draft earlier : first) {
                for (Draft later : graph.find(verb, object)) {
                    graph.order(earlier, later, reason);
                }
            }
        }
    }

    void order(Draft earlier, Draft later, String reason) {
        if (earlier != later) {
            sentences.add(new Sentence(earlier, later, reason));
        }
    }

    /** The drafts in an order that satisfies every sentence, and every preference that is not in the way; the most readable one. */
    List<Draft> sorted() {
        Usage usage = new Usage(all());
        sentences.addAll(usage.sentences());
        List<Draft> sorted = new Sorting(all(), sentences, usage.preferences(), READING_ORDER).sorted();
        if (sorted.size() < all().size()) {
            throw new PlanException(new PlanFailure.Circle(circle(Set.copyOf(sorted))));
        }
        return sorted;
    }

    /** The steps of the circle for which {@link #sorted} has found no order. */
    Set<Operation> inCircle() {
        return inCircle;
    }

    /** The sentences of one circle among the steps that are left. */
    private List<String> circle(Set<Draft> done) {
        Map<Draft, Sentence> incoming = new HashMap<>();
        for (Sentence sentence : sentences) {
            if (!done.contains(sentence.earlier()) && !done.contains(sentence.later())) {
                incoming.putIfAbsent(sentence.later(), sentence);
            }
        }
        Optional<Draft> start = all().stream().filter(incoming::containsKey).min(READING_ORDER);
        List<String> circle = new ArrayList<>();
        List<Operation> steps = new ArrayList<>();
        Map<Draft, Integer> seen = new HashMap<>();
        Draft current = start.orElse(null);
        while (current != null && !seen.containsKey(current)) {
            seen.put(current, circle.size());
            Sentence sentence = incoming.get(current);
            if (sentence == null) {
                break;
            }
            circle.add(sentence.text());
            steps.add(current.operation());
            current = sentence.earlier();
        }
        int first = current == null ? 0 : seen.getOrDefault(current, 0);
        inCircle.addAll(steps.subList(first, steps.size()));
        return circle.subList(first, circle.size()).reversed();
    }
}

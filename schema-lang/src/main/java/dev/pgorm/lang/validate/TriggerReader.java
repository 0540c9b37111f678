package dev.pgorm.lang.validate;

import dev.pgorm.ir.FiringState;
import dev.pgorm.ir.Trigger;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.PartDeclaration;
import dev.pgorm.lang.model.PartDeclaration.ConstraintTiming;
import dev.pgorm.lang.validate.CallReader.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code @@trigger("touch", before: [Update], of: [title], each: Row, when: "…", execute: touch())}. */
final class TriggerReader {

    private static final List<String> ARGUMENTS = List.of(
            "name",
            "before",
            "after",
            "insteadOf",
            "of",
            "each",
            "when",
            "execute",
            "arguments",
            "constraint",
            "deferrable",
            "from",
            "oldTable",
            "newTable",
            "enabled");

    private static final Map<String, Trigger.Timing> TIMINGS = timings();

    private final BlockContext context;
    private final PartReader parts;
    private final Findings findings;
    private final Values values;

    TriggerReader(BlockContext context, PartReader parts) {
        this.context = context;
        this.parts = parts;
        this.findings = context.findings();
        this.values = context.values();
    }

    private static Map<String, Trigger.Timing> timings() {
        Map<String, Trigger.Timing> timings = new LinkedHashMap<>();
        timings.put("before", Trigger.Timing.BEFORE);
        timings.put("after", Trigger.Timing.AFTER);
        timings.put("insteadOf", Trigger.Timing.INSTEAD_OF);
        return timings;
    }

    Optional<PartDeclaration> read(ArgumentSet arguments) {
        Optional<String> name = arguments.required("name").flatMap(value -> values.name(value, "name"));
        List<String> given = TIMINGS.keySet().stream().filter(arguments::has).toList();
        Optional<Set<Trigger.Event>> events =
                given.stream().findFirst().flatMap(arguments::take).flatMap(this::events);
        List<String> updateOf = arguments
                .take("of")
                .map(value -> parts.fields(value, arguments.display()))
                .orElse(List.of());
        Optional<Boolean> row = row(arguments.take("each"));
        Optional<String> when = parts.condition(arguments, "when");
        Optional<Call> call = call(arguments);
        boolean isConstraint =
                arguments.takeFlag("constraint").orElse(false) || arguments.has("deferrable") || arguments.has("from");
        Optional<ConstraintTiming> constraint = constraint(arguments, isConstraint);
        Optional<String> oldTable = arguments.takeName("oldTable");
        Optional<String> newTable = arguments.takeName("newTable");
        Optional<FiringState> firing = parts.firing(arguments);
        given.forEach(arguments::take);
        arguments.finish(ARGUMENTS);
        if (given.size() != 1
                || (!updateOf.isEmpty()
                        && events.filter(TriggerReader::hasNoUpdate).isPresent())) {
            findings.add(Diagnostics.builder(AdditionCode.TRIGGER_EVENTS)
                    .at(arguments.span())
                    .help(given.size() == 1 ? "of" : "timing"));
            return Optional.empty();
        }
        return name.flatMap(called -> events.flatMap(set ->
                row.flatMap(each -> call.flatMap(function -> firing.map(state -> new PartDeclaration.OfTrigger(
                        called,
                        Objects.requireNonNull(TIMINGS.get(given.getFirst())),
                        set,
                        updateOf,
                        each,
                        when,
                        function.function(),
                        function.arguments(),
                        constraint,
                        oldTable,
                        newTable,
                        state,
                        parts.documentation(arguments.span()),
                        arguments.span()))))));
    }

    private static boolean hasNoUpdate(Set<Trigger.Event> events) {
        return !events.contains(Trigger.Event.UPDATE);
    }

    private Optional<Set<Trigger.Event>> events(Expression value) {
        return values.list(
                        value,
                        each -> values.choice(each, List.of("Insert", "Update", "Delete", "Truncate"))
                                .map(word -> Trigger.Event.valueOf(word.toUpperCase(Locale.ROOT))))
                .map(list -> list.stream().collect(Collectors.toSet()))
                .filter(set -> !set.isEmpty());
    }

    private Optional<Boolean> row(Optional<Expression> value) {
        return value.isEmpty()
                ? Optional.of(false)
                : values.choice(value.get(), List.of("Row", "Statement")).map("Row"::equals);
    }

    private Optional<ConstraintTiming> constraint(ArgumentSet arguments, boolean isConstraint) {
        if (!isConstraint) {
            return Optional.empty();
        }
        var deferrability = IndexOptions.deferrability(arguments);
        Optional<String> from = arguments.take("from").flatMap(context::model);
        return Optional.of(new ConstraintTiming(deferrability, from));
    }

    /** {@code execute: touch("a")}, or {@code execute: "\"odd schema\".touch", arguments: ["a"]}. */
    private Optional<Call> call(ArgumentSet arguments) {
        CallReader reader = new CallReader(values);
        Optional<Call> call = parts.required(arguments, "execute").flatMap(reader::read);
        Optional<List<String>> separate =
                arguments.take("arguments").flatMap(value -> values.list(value, reader::argument));
        return separate.isEmpty() ? call : call.map(each -> new Call(each.function(), separate.get()));
    }
}

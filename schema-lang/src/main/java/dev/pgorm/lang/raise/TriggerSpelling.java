package dev.pgorm.lang.raise;

import dev.pgorm.ir.Constraint.Deferrability;
import dev.pgorm.ir.Trigger;
import dev.pgorm.ir.Trigger.ConstraintTiming;
import dev.pgorm.ir.Trigger.Event;
import dev.pgorm.ir.sql.OneLine;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code @@trigger("touch", before: [Update], each: Row, execute: touch())}. */
final class TriggerSpelling {

    private final NameBook names;

    TriggerSpelling(NameBook names) {
        this.names = names;
    }

    String attribute(Trigger trigger) {
        List<String> options = new ArrayList<>();
        options.add(SdlText.quoted(trigger.name().value()));
        options.add(timing(trigger.timing()) + ": " + SdlText.list(events(trigger)));
        if (!trigger.updateOf().isEmpty()) {
            options.add("of: " + SdlText.list(names.fields(trigger.relationName(), trigger.updateOf())));
        }
        if (trigger.eachRow()) {
            options.add("each: Row");
        }
        trigger.constraint().ifPresent(each -> constraint(each, options));
        trigger.oldTable().ifPresent(each -> options.add("oldTable: " + SdlText.quoted(each.value())));
        trigger.newTable().ifPresent(each -> options.add("newTable: " + SdlText.quoted(each.value())));
        trigger.when().ifPresent(each -> options.add("when: " + PartSpelling.condition(each)));
        options.addAll(call(trigger.function(), trigger.arguments()));
        PartSpelling.enabled(trigger.firing()).ifPresent(options::add);
        return "@@trigger" + SdlText.arguments(options);
    }

    private static String timing(Trigger.Timing timing) {
        return switch (timing) {
            case BEFORE -> "before";
            case AFTER -> "after";
            case INSTEAD_OF -> "insteadOf";
        };
    }

    private static List<String> events(Trigger trigger) {
        return Stream.of(Event.INSERT, Event.UPDATE, Event.DELETE, Event.TRUNCATE)
                .filter(trigger.events()::contains)
                .map(PartSpelling::word)
                .toList();
    }

    private void constraint(ConstraintTiming constraint, List<String> options) {
        options.add("constraint: true");
        if (constraint.deferrability() != Deferrability.NOT_DEFERRABLE) {
            options.add("deferrable: " + PartSpelling.word(constraint.deferrability()));
        }
        constraint.from().flatMap(names::block).ifPresent(each -> options.add("from: " + each));
    }

    /** A call in words of the language, or the function's name in quotes with its arguments apart. */
    static List<String> call(QualifiedName function, List<String> arguments) {
        List<String> texts = arguments.stream().map(SdlText::quoted).toList();
        String name = SqlNameSpelling.called(function);
        if (Stream.of(name.split("\\.", -1)).allMatch(SdlNames::isName)) {
            return List.of("execute: " + name + "(" + String.join(", ", texts) + ")");
        }
        List<String> options = new ArrayList<>();
        options.add("execute: " + SdlText.quoted(OneLine.name(function)));
        if (!texts.isEmpty()) {
            options.add("arguments: " + SdlText.list(texts));
        }
        return options;
    }
}

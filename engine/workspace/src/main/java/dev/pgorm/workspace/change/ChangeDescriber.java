package dev.pgorm.workspace.change;

import dev.pgorm.diff.AttributeChange;
import dev.pgorm.diff.Change;
import dev.pgorm.diff.ChangeSet;
import dev.pgorm.hazard.Hazard;
import dev.pgorm.hazard.TableLock;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.SourcePlaces;
import dev.pgorm.lang.lower.Origins;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts changes and plans into the words that faces show. */
public final class ChangeDescriber {

    private final Origins origins;
    private final SourcePlaces places;

    /**
     * A describer.
     *
     * @param origins where objects were written
     * @param sources the text that the origins point into
     */
    public ChangeDescriber(Origins origins, SourceSet sources) {
        this.origins = origins;
        this.places = new SourcePlaces(sources);
    }

    /** The changes, in order. */
    public List<DescribedChange> changes(ChangeSet changes) {
        return changes.changes().stream().map(this::change).toList();
    }

    /** The plan. */
    public static DescribedPlan plan(Plan plan) {
        return new DescribedPlan(
                plan.fingerprintFrom(),
                plan.fingerprintTo(),
                plan.settings(),
                plan.steps().stream().map(ChangeDescriber::step).toList());
    }

    private DescribedChange change(Change change) {
        ObjectAddress object = change.object();
        return new DescribedChange(
                change.id(),
                object.kind().label(),
                nameOf(object),
                change.action().label(),
                side(change, AttributeChange::before),
                side(change, AttributeChange::after),
                source(object));
    }

    private static Optional<String> side(Change change, Function<AttributeChange, Optional<String>> value) {
        String text = change.attributes().stream()
                .flatMap(each -> value.apply(each).stream().map(shown -> each.attribute() + ": " + shown))
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String nameOf(ObjectAddress object) {
        String owner = object.schema().isEmpty() ? object.name() : object.schema() + "." + object.name();
        return object.part().isEmpty() ? owner : owner + "." + object.part();
    }

    private Optional<SourcePlaces.Place> source(ObjectAddress object) {
        return origins.of(object).map(places::of);
    }

    private static DescribedStep step(Step step) {
        return new DescribedStep(
                step.id(),
                step.sql(),
                step.mode().label(),
                step.locks().stream().map(ChangeDescriber::lock).toList(),
                step.hazards().stream().map(ChangeDescriber::hazard).toList(),
                step.reverse(),
                step.changes());
    }

    private static String lock(TableLock lock) {
        return lock.mode().sql() + " on " + lock.table();
    }

    private static DescribedHazard hazard(Hazard hazard) {
        return new DescribedHazard(
                hazard.id(),
                hazard.severity().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                hazard.why(),
                hazard.recipe().isEmpty() ? Optional.empty() : Optional.of(hazard.recipe()),
                hazard.severity().needsConsent());
    }
}

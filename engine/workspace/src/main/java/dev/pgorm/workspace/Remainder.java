package dev.pgorm.workspace;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.lang.raise.RaiseOptions;
import dev.pgorm.lang.raise.Sayable;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.PlanException;
import dev.pgorm.plan.PlanOptions;
import dev.pgorm.plan.Planner;
import dev.pgorm.plan.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a structure the schema language has no words for, as {@code sql} blocks: the statements of the plan that leads from what it
 * can say to the whole.
 *
 * @param blocks one for each object that something remains of, in the order of the plan
 * @param notes what cannot be said at all
 */
record Remainder(List<RaiseOptions.Block> blocks, List<String> notes) {

    static Remainder of(Catalog catalog, int serverMajor) {
        Catalog said = Sayable.of(catalog);
        ChangeSet changes = Differ.diff(said, catalog, ManagedScope.everything(), List.of());
        if (changes.isEmpty()) {
            return new Remainder(List.of(), List.of());
        }
        try {
            Plan there = Planner.plan(said, catalog, changes, PlanOptions.direct(serverMajor));
            ChangeSet back = Differ.diff(catalog, said, ManagedScope.everything(), List.of());
            Plan undoing = Planner.plan(catalog, said, back, PlanOptions.direct(serverMajor));
            return new Remainder(blocks(byObject(there, catalog), byObject(undoing, catalog), catalog), List.of());
        } catch (PlanException impossible) {
            return new Remainder(
                    List.of(),
                    List.of("not in the file: what the language has no words for, since "
                            + impossible.failure().message()));
        }
    }

    private static Map<ObjectAddress, List<Step>> byObject(Plan plan, Catalog catalog) {
        return plan.steps().stream()
                .collect(Collectors.groupingBy(
                        step -> block(step.operation().object(), catalog), LinkedHashMap::new, Collectors.toList()));
    }

    /** Whose an object is, is said where it is made. */
    private static ObjectAddress block(ObjectAddress object, Catalog catalog) {
        return catalog.find(object).orElse(null) instanceof Ownership ownership ? ownership.object() : object;
    }

    private static List<RaiseOptions.Block> blocks(
            Map<ObjectAddress, List<Step>> there, Map<ObjectAddress, List<Step>> undoing, Catalog catalog) {
        List<RaiseOptions.Block> blocks = new ArrayList<>();
        there.forEach((object, steps) -> {
            List<Step> back = undoing.getOrDefault(object, List.of());
            blocks.add(new RaiseOptions.Block(
                    object.toString(),
                    statements(steps),
                    back.isEmpty() ? NOTHING : statements(back),
                    roles(object, catalog)));
        });
        return blocks;
    }

    private static List<String> roles(ObjectAddress object, Catalog catalog) {
        return Stream.of(object, Ownership.addressFor(object))
                .flatMap(each -> catalog.find(each).stream())
                .filter(Definition.class::isInstance)
                .flatMap(each -> ((Definition) each).namedRoles().stream())
                .map(Identifier::value)
                .distinct()
                .toList();
    }

    /** For what goes along with something else. */
    private static final String NOTHING = "SELECT";

    private static String statements(List<Step> steps) {
        return steps.stream().map(Step::sql).collect(Collectors.joining(";\n"));
    }
}

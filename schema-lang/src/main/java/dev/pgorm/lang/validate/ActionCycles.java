package dev.pgorm.lang.validate;

import dev.pgorm.ir.Constraint.ReferentialAction;
import dev.pgorm.lang.diagnostic.Diagnostics;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chains of referential actions that come back to where they began. They matter only where Prisma's client carries the actions
 * out itself ({@code relationMode = "prisma"}); PostgreSQL copes with them.
 */
final class ActionCycles {

    private final Map<String, ModelSummary> models;
    private final Findings findings;

    ActionCycles(Map<String, ModelSummary> models, Findings findings) {
        this.models = models;
        this.findings = findings;
    }

    void check() {
        for (ModelSummary model : models.values()) {
            for (RelationSide side : outgoing(model)) {
                checkFrom(side);
            }
        }
    }

    private record Step(RelationSide side, List<String> path) {}

    private void checkFrom(RelationSide start) {
        Set<RelationSummary> visited = new HashSet<>();
        Deque<Step> next = new ArrayDeque<>();
        next.push(new Step(start, List.of(start.path())));
        while (!next.isEmpty()) {
            Step step = next.pop();
            visited.add(step.side().relation());
            ModelSummary target = models.get(step.side().relation().target());
            if (target == null || !modifies(step.side().relation())) {
                continue;
            }
            if (target == step.side().model() || target == start.model()) {
                findings.add(Diagnostics.builder(RelationCode.CYCLE)
                        .at(start.relation().attributeSpan())
                        .with("path", String.join(" → ", step.path()))
                        .help(target == step.side().model() ? "self" : "cycle"));
                return;
            }
            for (RelationSide side : outgoing(target)) {
                if (!visited.contains(side.relation())) {
                    List<String> path = new ArrayList<>(step.path());
                    path.add(side.path());
                    next.push(new Step(side, path));
                }
            }
        }
    }

    /** The complete relations whose key a model holds. */
    private List<RelationSide> outgoing(ModelSummary model) {
        List<RelationSide> sides = new ArrayList<>();
        for (RelationSummary relation : model.relations) {
            ModelSummary target = models.get(relation.target());
            RelationSide side = new RelationSide(model, relation);
            if (target != null
                    && relation.hasFields()
                    && !relation.list()
                    && side.opposite(target).isPresent()) {
                sides.add(side);
            }
        }
        return sides;
    }

    private static boolean modifies(RelationSummary relation) {
        ReferentialAction onDelete = relation.onDelete()
                .map(RelationSummary.Action::action)
                .orElse(relation.required() ? ReferentialAction.RESTRICT : ReferentialAction.SET_NULL);
        Optional<ReferentialAction> onUpdate = relation.onUpdate().map(RelationSummary.Action::action);
        return triggers(onDelete) || triggers(onUpdate.orElse(ReferentialAction.CASCADE));
    }

    private static boolean triggers(ReferentialAction action) {
        return switch (action) {
            case NO_ACTION, RESTRICT -> false;
            case CASCADE, SET_NULL, SET_DEFAULT -> true;
        };
    }
}

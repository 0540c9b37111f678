package dev.pgorm.plan;

import dev.pgorm.diff.Action;
import dev.pgorm.diff.Change;
import dev.pgorm.diff.ChangeId;
import dev.pgorm.diff.ChangeSet;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.IndexedRelation;
import dev.pgorm.ir.MaterializedView;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.StructureKind;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a change set into ordered steps. */
public final class Planner {

    private Planner() {}

    /**
     * Plans the way from one structure to another.
     *
     * @param from the current structure, canonical
     * @param to the target that the change set was made for, canonical
     * @param changes what differs between the two
     * @param options the server and the strategy
     * @throws PlanException where there is no way, with the reason
     */
    public static Plan plan(Catalog from, Catalog to, ChangeSet changes, PlanOptions options) {
        Fingerprint start = Fingerprint.of(from);
        if (changes.isEmpty()) {
            return new Plan(start, start, List.of());
        }
        return new Plan(start, Fingerprint.of(changes.target()), steps(from, changes, options));
    }

    /**
     * The steps of a plan alone, for a way that is gone at once: no fingerprints are taken of either end.
     *
     * @throws PlanException where no PostgreSQL of this version could
     */
    public static List<Step> steps(Catalog from, ChangeSet changes, PlanOptions options) {
        Concessions concessions = new Concessions();
        while (true) {
            PlanContext context = new PlanContext(changes, options, concessions);
            context.replacements().find(concessions.madeAgain());
            draft(from, changes, context);
            try {
                return steps(context, newTables(context));
            } catch (PlanException none) {
                if (!concessions.learn(context)) {
                    throw none;
                }
            }
        }
    }

    private static void draft(Catalog from, ChangeSet changes, PlanContext context) {
        for (Change change : tablesFirst(changes.changes())) {
            plan(change, context);
        }
        context.replacements().all().forEach((address, ids) -> PartPlanner.planReplacement(address, ids, context));
        PartPlanner.planSwappedColumns(context);
        SequencePlanner.keepOwned(context);
        FormPlanner.plan(context);
        InheritedPartPlanner.plan(context);
        TableFacetPlanner.plan(context);
        ToastParameters.plan(context);
        DefaultPlanner.plan(context);
        DefinitionPlanner.plan(context);
        CommentPlanner.plan(context);
        Overloads.order(context);
        ExtensionPlanner.bringPlpgsql(context);
        ExtensionPlanner.order(context);
        SequencePlanner.keepLogged(context);
        LoggedOrder.order(context);
        RowSecurityPlanner.order(context);
        FormOrder.order(context);
        new AlikeIndexes(context).order();
        RowReaders.order(context);
        ConstraintOrder.order(context);
        NotNullPlanner.order(context);
        EnumPlanner.chooseModes(context);
        RenamePlanner.plan(from, changes, context);
        CallOrder.prefer(context);
    }

    /** Sequences look for the steps that take them along, so those of tables and columns are drafted before. */
    private static List<Change> tablesFirst(List<Change> changes) {
        List<Change> ordered = new ArrayList<>();
        changes.stream()
                .filter(each -> each.object().kind() != ObjectKind.SEQUENCE)
                .forEach(ordered::add);
        changes.stream()
                .filter(each -> each.object().kind() == ObjectKind.SEQUENCE)
                .forEach(ordered::add);
        return ordered;
    }

    /** The registration: one planner per kind of object. */
    private static void plan(Change change, PlanContext context) {
        if (change.action() == Action.RENAME || isPartOfRemade(change.object(), context)) {
            return;
        }
        switch (change.object().kind()) {
            case StructureKind.SCHEMA -> SchemaPlanner.plan(change, context);
            case StructureKind.EXTENSION -> ExtensionPlanner.plan(change, context);
            case StructureKind.ENUM -> EnumPlanner.plan(change, context);
            case StructureKind.SEQUENCE -> SequencePlanner.plan(change, context);
            case StructureKind.TABLE -> TablePlanner.plan(change, context);
            case StructureKind.COLUMN -> PartPlanner.planColumn(change, context);
            case StructureKind.CONSTRAINT -> PartPlanner.planConstraint(change, context);
            case StructureKind.INDEX -> PartPlanner.planIndex(change, context);
            case StructureKind.ENUM_VALUE -> {}
            case DefinitionKind definition -> {}
        }
    }

    /** What is to be said about a table that is made again is said then. */
    private static boolean isPartOfRemade(ObjectAddress object, PlanContext context) {
        return switch (object.kind()) {
            case StructureKind.TABLE, StructureKind.COLUMN, StructureKind.CONSTRAINT -> context.isRemade(object);
            case StructureKind.INDEX -> context.isIndexOfRemade(object);
            case StructureKind.SCHEMA,
                    StructureKind.EXTENSION,
                    StructureKind.ENUM,
                    StructureKind.SEQUENCE,
                    StructureKind.ENUM_VALUE -> false;
            case DefinitionKind definition -> false;
        };
    }

    /** The relations that nobody has used yet when a step locks them. */
    private static Set<QualifiedName> newTables(PlanContext context) {
        Set<QualifiedName> names = new HashSet<>();
        for (IndexedRelation table : context.target().indexedRelations()) {
            boolean fresh = switch (table) {
                case Table ordinary -> context.start().find(table.address()).isEmpty();
                case MaterializedView view ->
                    context.start().find(table.address()).isEmpty()
                            || context.replacements().contains(table.address());
            };
            if (fresh) {
                names.add(table.name());
            }
        }
        return names;
    }

    private static List<Step> steps(PlanContext context, Set<QualifiedName> newTables) {
        List<Step> steps = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        for (Draft draft : context.graph().sorted()) {
            Operation operation = draft.operation();
            String id = ChangeId.of(operation.verb().label(), operation.object());
            int count = taken.merge(id, 1, Integer::sum);
            steps.add(draft.finish(count == 1 ? id : id + "." + count, newTables));
        }
        return steps;
    }
}

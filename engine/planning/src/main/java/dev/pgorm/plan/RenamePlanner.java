package dev.pgorm.plan;

import dev.pgorm.diff.Action;
import dev.pgorm.diff.Change;
import dev.pgorm.diff.ChangeSet;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.IndexedRelation;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Renames and moves between schemas. They run first, from the outside in, so that every later statement can use the new names:
 * schemas, tables and what shares their name space, types, then columns, constraints and values.
 */
final class RenamePlanner {

    private static final String FIRST = "later statements use the new names";

    /** What shares one name space. */
    private static final Set<ObjectKind> RELATIONS = Stream.<ObjectKind>concat(
                    Stream.of(ObjectKind.TABLE, ObjectKind.SEQUENCE, ObjectKind.INDEX),
                    Stream.of(DefinitionKind.values()).filter(DefinitionKind::isRelation))
            .collect(Collectors.toUnmodifiableSet());

    private final Catalog from;
    private final PlanContext context;
    private final List<Draft> schemas = new ArrayList<>();
    private final List<Draft> others = new ArrayList<>();
    private final Map<ObjectAddress, Change> byPrevious = new LinkedHashMap<>();

    private RenamePlanner(Catalog from, ChangeSet changes, PlanContext context) {
        this.from = from;
        this.context = context;
        for (Change change : changes.changes()) {
            if (change.action() == Action.RENAME) {
                byPrevious.put(change.previous().orElseThrow(), change);
            }
        }
    }

    static void plan(Catalog from, ChangeSet changes, PlanContext context) {
        List<Draft> rest = List.copyOf(context.graph().all());
        RenamePlanner planner = new RenamePlanner(from, changes, context);
        if (planner.byPrevious.isEmpty()) {
            return;
        }
        Set<ObjectAddress> existing = planner.existing();
        List<Change> first = new ArrayList<>();
        List<Change> second = new ArrayList<>();
        planner.byPrevious.forEach((previous, change) -> (existing.contains(previous) ? first : second).add(change));
        planner.batch(first);
        planner.batch(second);
        planner.order(rest);
    }

    /** The addresses before any rename; a rename of something else follows from another rename. */
    private Set<ObjectAddress> existing() {
        Set<ObjectAddress> existing = new HashSet<>(from.objects().keySet());
        for (Table table : from.tables()) {
            table.columns().forEach(column -> existing.add(References.column(table.name(), column.name())));
            table.constraints().forEach(each -> existing.add(References.constraint(table.name(), each)));
        }
        for (IndexedRelation relation : from.indexedRelations()) {
            relation.indexes().forEach(index -> existing.add(index.address(relation.name())));
        }
        for (EnumType type : from.all(EnumType.class)) {
            type.labels().forEach(label -> existing.add(ObjectAddress.part(ObjectKind.ENUM_VALUE, type.name(), label)));
        }
        return existing;
    }

    private void batch(List<Change> changes) {
        renames(changes, Set.of(ObjectKind.SCHEMA), schemas);
        for (Change change : changes) {
            move(change);
        }
        renames(changes, RELATIONS, others);
        renames(changes, Set.of(ObjectKind.ENUM), others);
        renames(changes, Set.of(ObjectKind.COLUMN), others);
        renames(changes, Set.of(ObjectKind.CONSTRAINT), others);
        renames(changes, Set.of(ObjectKind.ENUM_VALUE), others);
        for (DefinitionKind kind : DefinitionKind.values()) {
            if (!kind.isRelation()) {
                renames(changes, Set.of(kind), others);
            }
        }
    }

    private void move(Change change) {
        ObjectAddress previous = change.previous().orElseThrow();
        ObjectAddress object = change.object();
        if (!previous.part().isEmpty() || previous.schema().isEmpty() || movesAlong(previous)) {
            return;
        }
        Identifier schema = currentSchema(previous);
        if (schema.value().equals(object.schema())) {
            return;
        }
        QualifiedName old = new QualifiedName(schema, Identifier.of(previous.name()));
        Identifier target = Identifier.of(object.schema());
        others.add(context.graph()
                .add(Verb.SET_SCHEMA, object, RenameSql.setSchema(object, old, target, context))
                .serves(Set.of(change.id()))
                .reverse(RenameSql.setSchema(object, new QualifiedName(target, old.name()), schema, context)));
    }

    private Identifier currentSchema(ObjectAddress previous) {
        Change renamed = byPrevious.get(ObjectAddress.global(ObjectKind.SCHEMA, previous.schema()));
        return Identifier.of(
                renamed == null ? previous.schema() : renamed.object().name());
    }

    /** A table takes the sequences that its columns own along. */
    private boolean movesAlong(ObjectAddress previous) {
        Optional<CatalogObject> object = from.find(previous);
        return object.isPresent()
                && object.get() instanceof Sequence sequence
                && sequence.ownedBy()
                        .map(owner -> byPrevious.get(ObjectAddress.of(ObjectKind.TABLE, owner.table())))
                        .filter(table -> !table.object().schema().equals(previous.schema()))
                        .isPresent();
    }

    /**
     * One rename within one name space.
     *
     * @param change the change, for its kind and its id
     * @param from the name at the beginning
     * @param to the name at the end
     */
    private record Rename(Change change, String from, String to) {}

    private void renames(List<Change> changes, Set<ObjectKind> kinds, List<Draft> drafts) {
        Map<String, List<Rename>> byNameSpace = new LinkedHashMap<>();
        for (Change change : changes) {
            ObjectAddress previous = change.previous().orElseThrow();
            ObjectAddress object = change.object();
            String old = previous.part().isEmpty() ? previous.name() : previous.part();
            String young = object.part().isEmpty() ? object.name() : object.part();
            if (kinds.contains(object.kind()) && !old.equals(young)) {
                byNameSpace
                        .computeIfAbsent(nameSpace(object), key -> new ArrayList<>())
                        .add(new Rename(change, old, young));
            }
        }
        byNameSpace.values().forEach(renames -> sequence(renames, drafts));
    }

    private static String nameSpace(ObjectAddress object) {
        return object.part().isEmpty()
                ? object.schema()
                : object.schema() + "\0" + object.name() + "\0" + object.kind().label();
    }

    /** Puts renames of one name space into an order in which no name is taken; circles go through a temporary name. */
    private void sequence(List<Rename> renames, List<Draft> drafts) {
        List<Rename> pending = new ArrayList<>(renames);
        while (!pending.isEmpty()) {
            Optional<Rename> free = pending.stream()
                    .filter(each -> pending.stream()
                            .noneMatch(
                                    other -> !other.equals(each) && other.from().equals(each.to())))
                    .findFirst();
            if (free.isPresent()) {
                drafts.add(rename(
                        free.get().change(),
                        Verb.RENAME,
                        free.get().from(),
                        free.get().to()));
                pending.remove(free.get());
            } else {
                Rename blocked = pending.removeFirst();
                String aside = RenameSql.aside(blocked.from());
                drafts.add(rename(blocked.change(), Verb.SET_ASIDE, blocked.from(), aside));
                pending.add(new Rename(blocked.change(), aside, blocked.to()));
            }
        }
    }

    private Draft rename(Change change, Verb verb, String old, String young) {
        ObjectAddress object = change.object();
        Draft draft = context.graph()
                .add(verb, object, RenameSql.rename(object, old, young, context))
                .reverse(RenameSql.rename(object, young, old, context))
                .serves(Set.of(change.id()));
        RenameSql.cost(object.kind()).ifPresent(rule -> {
            if (object.kind() == ObjectKind.TABLE || object.kind() == ObjectKind.COLUMN) {
                draft.costs(rule, PlanContext.name(object));
            } else {
                draft.hazard(rule);
            }
        });
        return draft;
    }

    private void order(List<Draft> rest) {
        List<Draft> newSchemas = rest.stream()
                .filter(each -> each.operation().verb() == Verb.CREATE
                        && each.operation().object().kind() == ObjectKind.SCHEMA)
                .toList();
        chain(schemas);
        chain(others);
        Optional<Draft> lastSchema = schemas.isEmpty() ? Optional.empty() : Optional.of(schemas.getLast());
        Optional<Draft> firstOther = others.isEmpty() ? Optional.empty() : Optional.of(others.getFirst());
        Optional<Draft> last = others.isEmpty() ? lastSchema : Optional.of(others.getLast());
        for (Draft created : newSchemas) {
            lastSchema.ifPresent(each -> context.graph().order(each, created, FIRST));
            firstOther.ifPresent(
                    each -> context.graph().order(created, each, "something may move into the new schema"));
        }
        lastSchema.ifPresent(
                each -> firstOther.ifPresent(other -> context.graph().order(each, other, FIRST)));
        for (Draft draft : rest) {
            if (!newSchemas.contains(draft)) {
                last.ifPresent(each -> context.graph().order(each, draft, FIRST));
            }
        }
    }

    private void chain(List<Draft> drafts) {
        for (int i = 0; i + 1 < drafts.size(); i++) {
            context.graph().order(drafts.get(i), drafts.get(i + 1), "a name has to be free before it is taken");
        }
    }
}

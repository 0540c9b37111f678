package dev.pgorm.plan;

import dev.pgorm.ddl.DefaultNames;
import dev.pgorm.ddl.DefinitionSql;
import dev.pgorm.hazard.HazardRule;
import dev.pgorm.hazard.Work;
import dev.pgorm.ir.CompositeType;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.Domain;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.IndexedRelation;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.Privileges;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Steps about definitions, of every kind alike: made, altered in place where the server can, else dropped and made again with
 * all that it had. Their order follows from what they rest on.
 */
final class DefinitionPlanner {

    private final PlanContext context;
    private final NewObjectPrivileges expected;
    private final OwnershipPlanner owners;
    private final OwnerCircles circles;

    /** To types that are altered in a way that the server refuses while columns hold their values, the first step of that. */
    private final Map<ObjectAddress, Draft> afterTypes = new LinkedHashMap<>();

    private DefinitionPlanner(PlanContext context) {
        this.context = context;
        this.owners = new OwnershipPlanner(context);
        this.expected = new NewObjectPrivileges(context.start());
        this.circles = new OwnerCircles(context);
    }

    /** Drafts the steps; after those of everything that can own a definition. */
    static void plan(PlanContext context) {
        DefinitionPlanner planner = new DefinitionPlanner(context);
        for (Definition known : context.start().all(Definition.class)) {
            Definition before = planner.owners.withChanges(known);
            Optional<Definition> after = context.definitionAfter(before.address());
            boolean swapped = context.swaps().contains(before.address());
            if (before instanceof Ownership) {
                continue;
            }
            if (after.isEmpty() && swapped) {
                planner.stepAside(before, context.changeIds(before.address()));
            } else if (after.isEmpty()) {
                planner.drop(before, context.changeIds(before.address()));
            } else if (planner.owners.isLostWithOldVersion(before)) {
                planner.create(after.get(), context.causes(before.owner().orElseThrow()));
            } else if (swapped) {
                planner.swap(before, after.get());
            } else if (context.replacements().contains(before.address())) {
                planner.replace(before, after.get());
            } else {
                planner.alter(before, after.get());
            }
        }
        for (Definition after : context.target().all(Definition.class)) {
            if (context.start().find(after.address()).isEmpty() && !(after instanceof Ownership)) {
                planner.create(after, context.changeIds(context.changed(after)));
            }
        }
        planner.orderAfterTypes();
        planner.expected.plan(context);
        planner.owners.plan();
    }

    private void create(Definition definition, Collection<String> ids) {
        DefinitionSql<?> sql = sql(definition);
        ObjectAddress address = definition.address();
        Optional<String> statement = statement(definition, sql);
        if (statement.isEmpty()) {
            return;
        }
        Draft draft = context.graph()
                .add(Verb.CREATE, address, statement.get())
                .gives(address)
                .needs(context.after().of(definition))
                .prefers(context.after().named(definition))
                .reverse(sql.drop())
                .serves(ids);
        DefinitionCosts.require(definition, context);
        DefinitionCosts.create(definition, draft);
        if (definition instanceof IndexedRelation relation) {
            relation.indexes()
                    .forEach(index -> IndexPlanner.create(relation, index, context, ofIndex(relation, index, ids)));
        }
        HeldName.of(definition).forEach(draft::takes);
        context.after().schemaOf(definition).ifPresent(draft::needs);
        List<Draft> steps = new ArrayList<>();
        for (DefinitionSql.Alteration setting : sql.settings()) {
            steps.add(alteration(definition, setting, ids).needs(address));
        }
        definition.comment().ifPresent(text -> steps.add(comment(definition, sql.phrase(), Optional.of(text), ids)));
        sql.partComments().forEach((phrase, text) -> steps.add(comment(definition, phrase, Optional.of(text), ids)));
        inSequence(steps);
    }

    private DefinitionSql<?> sql(Definition definition) {
        return definition instanceof Privileges privileges
                ? DefinitionSql.of(privileges, owners.after(privileges.object()))
                : DefinitionSql.of(definition);
    }

    /** What makes it; empty where it is there by itself. */
    private Optional<String> statement(Definition definition, DefinitionSql<?> sql) {
        if (definition instanceof Domain domain && context.swaps().contains(domain.address())) {
            // the old version has the usual name still, and the server would choose another one
            return Optional.of(DefinitionSql.of(domain.withNotNull(domain.notNull()
                            .map(each -> each.named(
                                    DefaultNames.notNull(domain.name().name())))))
                    .create());
        }
        if (!(definition instanceof Privileges privileges) || !owners.isMade(privileges.object())) {
            return Optional.of(sql.create());
        }
        Privileges initial = (Privileges) owners.withChanges(expected.of(privileges.object()));
        List<String> statements = sql(initial).alterTo(privileges).orElseThrow().stream()
                .map(DefinitionSql.Alteration::sql)
                .toList();
        return statements.isEmpty() ? Optional.empty() : Optional.of(String.join(";\n", statements));
    }

    private Draft alteration(Definition definition, DefinitionSql.Alteration alteration, Collection<String> ids) {
        Draft draft = context.graph()
                .add(Verb.ALTER, definition.address(), alteration.sql())
                .serves(ids);
        alteration.reverse().ifPresent(draft::reverse);
        DefinitionCosts.alter(definition, draft);
        Set<QualifiedName> tables = context.stored().tables(definition.address());
        if (!tables.isEmpty()) {
            alteration.hazard().ifPresent(rule -> cost(draft, rule, tables));
        }
        return draft;
    }

    /** What altering a type does to the tables that hold its values. */
    private static void cost(Draft draft, HazardRule rule, Set<QualifiedName> tables) {
        draft.hazard(rule);
        if (rule.work() != Work.NONE) {
            tables.forEach(table -> draft.locks(table, rule.lock(), rule.work()));
        }
    }

    /** Where its owner goes, it goes along. */
    private void drop(Definition definition, Collection<String> ids) {
        Optional<Draft> owner = definition
                .owner()
                .filter(each -> !circles.isInCircle(definition, each))
                .flatMap(this::dropOf);
        ObjectAddress address = definition.address();
        if (owner.isEmpty() && definition instanceof Privileges privileges && privileges.isEmpty()) {
            return; // a change of owner has taken them away
        }
        Draft draft = owner.orElseGet(() -> {
            Draft alone = context.graph()
                    .add(Verb.DROP, address, sql(definition).drop())
                    .reverse(sql(definition).create())
                    .serves(ids);
            DefinitionCosts.drop(definition, context.replacements().contains(address), alone);
            context.before().schemaOf(definition).ifPresent(alone::frees);
            return alone;
        });
        Set<ObjectAddress> references = context.before().of(definition);
        // Its statement names what it rests on as that is called before it steps aside.
        draft.removes(address).frees(context.freed(references));
        if (!definition.isType()) {
            draft.frees(references);
        }
        HeldName.of(definition).forEach(draft::leaves);
        if (definition instanceof IndexedRelation relation) {
            dropIndexes(relation, draft);
        }
        owner.ifPresent(step -> step.frees().removeAll(step.removes()));
    }

    /** An index that comes with its relation serves its own change as well. */
    private Set<String> ofIndex(IndexedRelation relation, Index index, Collection<String> ids) {
        Set<String> all = new LinkedHashSet<>(ids);
        all.addAll(context.changeIds(index.address(relation.name())));
        return all;
    }

    private void dropIndexes(IndexedRelation relation, Draft draft) {
        for (Index index : relation.indexes()) {
            draft.removes(index.address(relation.name()))
                    .frees(context.freed(context.before().of(relation, index)))
                    .leaves(HeldName.relation(relation.name().sibling(index.name())));
        }
        draft.frees().removeAll(draft.removes());
    }

    private Optional<Draft> dropOf(ObjectAddress owner) {
        return context.graph().find(Verb.DROP, owner).stream().findFirst();
    }

    private void replace(Definition before, Definition after) {
        Collection<String> ids =
                context.replacements().all().getOrDefault(before.address(), context.changeIds(before.address()));
        drop(before, ids);
        create(after, ids);
        context.graph()
                .run(Verb.DROP, before.address())
                .before(Verb.CREATE, after.address(), "it is made again in its new form");
    }

    /** The old one steps aside, the new one takes its name, and the old one goes when nothing is of it any more. */
    private void swap(Definition before, Definition after) {
        stepAside(before, context.causes(before.address()));
        create(after, context.causes(before.address()));
    }

    private void stepAside(Definition before, Collection<String> ids) {
        ObjectAddress address = before.address();
        ObjectAddress aside = Swaps.aside(address);
        DefinitionSql.Aside sql =
                DefinitionSql.of(before).aside(PlanContext.name(aside).name());
        List<Draft> steps = new ArrayList<>();
        for (int i = 0; i < sql.statements().size(); i++) {
            Draft draft = context.graph()
                    .add(Verb.SET_ASIDE, address, sql.statements().get(i))
                    .gives(aside)
                    .removes(address)
                    .frees(context.before().of(before))
                    .reverse(sql.reverse().get(i))
                    .serves(ids);
            HeldName.of(before).forEach(draft::leaves);
            steps.add(draft);
        }
        inSequence(steps);
        DefinitionCosts.stepAside(before, context.definitionAfter(address), steps.getFirst());
        Draft drop = context.graph()
                .add(Verb.DROP, aside, sql.drop())
                .needs(aside)
                .removes(aside)
                .frees(context.freed(context.before().of(before)))
                .serves(ids);
        context.before().schemaOf(before).ifPresent(drop::frees);
    }

    private void alter(Definition before, Definition after) {
        Loosenings loosenings = context.loosenings();
        Set<ObjectAddress> missing = loosenings.lost(before.address());
        Set<String> ids = new LinkedHashSet<>(context.changeIds(after.address()));
        if (missing.isEmpty()) {
            alter(before, after, List.of(), context.before().of(before), ids);
            return;
        }
        ids.addAll(loosenings.causes(before.address()));
        Definition loose = loosenings.loose(before).orElseThrow();
        List<Draft> letting = new ArrayList<>();
        for (DefinitionSql.Alteration alteration : alterations(before, loose)) {
            letting.add(alteration(after, alteration, ids).frees(missing).frees(context.freed(missing)));
        }
        Set<ObjectAddress> kept = context.before().of(before);
        kept.removeAll(missing);
        alter(loose, after, letting, kept, ids);
    }

    /**
     * Alters it in place.
     *
     * @param earlier what runs before
     * @param references what it rests on until then
     */
    private void alter(
            Definition before,
            Definition after,
            List<Draft> earlier,
            Set<ObjectAddress> references,
            Collection<String> ids) {
        if (before.equals(after)) {
            return;
        }
        ObjectAddress address = after.address();
        Set<ObjectAddress> ended = new LinkedHashSet<>(references);
        if (after instanceof Privileges) {
            // They live through all that happens to a column but its end.
            ended.removeIf(
                    each -> !context.isDropped(each) && !context.replacements().contains(each));
        }
        Set<ObjectAddress> lost = DefinitionSql.of(before).lostParts(after);
        List<Draft> drafts = new ArrayList<>(earlier);
        for (DefinitionSql.Alteration alteration : alterations(before, after)) {
            Draft draft = alteration(after, alteration, ids);
            drafts.add(draft);
            draft.removes(lost);
            if (alteration.redefines()) {
                DefinitionCosts.require(after, context);
                draft.gives(address)
                        .needs(needsOf(after))
                        .prefers(context.after().named(after))
                        .frees(context.freed(ended));
            }
        }
        afterColumns(before, after, drafts);
        drafts.addAll(comments(before, after, ids));
        inSequence(drafts);
    }

    /** Privileges need a column, and of what type it is does not matter. */
    private Set<ObjectAddress> needsOf(Definition after) {
        Set<ObjectAddress> needs = context.after().of(after);
        if (after instanceof Privileges) {
            needs.removeIf(each -> each.kind() == ObjectKind.COLUMN
                    && !context.isCreated(each)
                    && !context.replacements().contains(each));
        }
        return needs;
    }

    /** The server refuses some alterations while a column holds values of the type. */
    private void afterColumns(Definition before, Definition after, List<Draft> drafts) {
        if (drafts.isEmpty() || DefinitionSql.of(before).refusedWhere(after) == DefinitionSql.Storage.NOWHERE) {
            return;
        }
        for (ObjectAddress holder : context.stored().leaving(before.address())) {
            for (Verb verb : List.of(Verb.DROP, Verb.SET_TYPE)) {
                context.graph()
                        .find(verb, holder)
                        .forEach(each ->
                                context.graph().order(each, drafts.getFirst(), "until then a column holds its values"));
            }
        }
        afterTypes.put(before.address(), drafts.getFirst());
    }

    /** Composite types in columns let go of a type before it is altered in a way that the server refuses until then. */
    private void orderAfterTypes() {
        for (CompositeType type : context.start().all(CompositeType.class)) {
            Set<ObjectAddress> attributes = context.before().declared(type);
            afterTypes.forEach((held, first) -> {
                if (attributes.contains(held) && letsGo(type, held)) {
                    context.graph()
                            .find(Verb.ALTER, type.address())
                            .forEach(each -> context.graph().order(each, first, "until then columns hold its values"));
                }
            });
        }
    }

    /** Whether the type is altered so that its values have none of the other type in them any more. */
    private boolean letsGo(CompositeType type, ObjectAddress other) {
        return context.definitionAfter(type.address())
                .filter(each -> !context.after().declared(each).contains(other))
                .isPresent();
    }

    private void inSequence(List<Draft> drafts) {
        for (int i = 1; i < drafts.size(); i++) {
            context.graph().order(drafts.get(i - 1), drafts.get(i), "the later one builds on it");
        }
    }

    private List<DefinitionSql.Alteration> alterations(Definition before, Definition after) {
        return sql(before).alterTo(after).orElseThrow();
    }

    private List<Draft> comments(Definition before, Definition after, Collection<String> ids) {
        DefinitionSql<?> sql = DefinitionSql.of(after);
        List<Draft> comments = new ArrayList<>();
        if (!before.comment().equals(after.comment())) {
            comments.add(comment(after, sql.phrase(), after.comment(), ids));
        }
        Map<String, String> old = DefinitionSql.of(before).commentsLeft(after);
        SortedMap<String, Optional<String>> changed = new TreeMap<>();
        old.keySet().forEach(phrase -> changed.put(phrase, Optional.empty()));
        sql.partComments().forEach((phrase, text) -> changed.put(phrase, Optional.of(text)));
        changed.forEach((phrase, text) -> {
            if (!Optional.ofNullable(old.get(phrase)).equals(text)) {
                comments.add(comment(after, phrase, text, ids));
            }
        });
        return comments;
    }

    private Draft comment(Definition definition, String phrase, Optional<String> comment, Collection<String> ids) {
        return context.graph()
                .add(Verb.COMMENT, definition.address(), DefinitionSql.comment(phrase, comment))
                .needs(definition.address())
                .serves(ids);
    }
}

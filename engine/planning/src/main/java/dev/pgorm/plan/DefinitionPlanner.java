package dev.pgorm.plan;

import dev.pgorm.ddl.DefinitionSql;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.ObjectAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Steps about definitions, of every kind alike: made, altered in place where the server can, else dropped and made again with
 * all that it had. Their order follows from what they rest on.
 */
final class DefinitionPlanner {

    private final PlanContext context;

    private DefinitionPlanner(PlanContext context) {
        this.context = context;
    }

    /** Drafts the steps; after those of everything that can own a definition. */
    static void plan(PlanContext context) {
        DefinitionPlanner planner = new DefinitionPlanner(context);
        for (Definition before : context.start().all(Definition.class)) {
            Optional<Definition> after = context.definitionAfter(before.address());
            if (after.isEmpty()) {
                planner.drop(before, context.changeIds(before.address()));
            } else if (context.replacements().contains(before.address())) {
                planner.replace(before, after.get());
            } else {
                planner.alter(before, after.get());
            }
        }
        for (Definition after : context.target().all(Definition.class)) {
            if (context.start().find(after.address()).isEmpty()) {
                planner.create(after, context.changeIds(context.changed(after)));
            }
        }
    }

    private void create(Definition definition, Collection<String> ids) {
        DefinitionSql<?> sql = DefinitionSql.of(definition);
        ObjectAddress address = definition.address();
        Draft draft = context.graph()
                .add(Verb.CREATE, address, sql.create())
                .gives(address)
                .needs(context.after().of(definition))
                .prefers(context.after().named(definition))
                .reverse(sql.drop())
                .serves(ids);
        DefinitionCosts.require(definition, context);
        DefinitionCosts.create(definition, draft);
        HeldName.of(definition).ifPresent(draft::takes);
        context.after().schemaOf(definition).ifPresent(draft::needs);
        List<Draft> settings = new ArrayList<>();
        for (DefinitionSql.Alteration setting : sql.settings()) {
            settings.add(alteration(definition, setting, ids).needs(address));
        }
        inSequence(settings);
        definition.comment().ifPresent(text -> comment(definition, sql.phrase(), Optional.of(text), ids));
        sql.partComments().forEach((phrase, text) -> comment(definition, phrase, Optional.of(text), ids));
    }

    private Draft alteration(Definition definition, DefinitionSql.Alteration alteration, Collection<String> ids) {
        Draft draft = context.graph()
                .add(Verb.ALTER, definition.address(), alteration.sql())
                .serves(ids);
        alteration.reverse().ifPresent(draft::reverse);
        DefinitionCosts.alter(definition, draft);
        return draft;
    }

    /** Where its owner goes, it goes along. */
    private void drop(Definition definition, Collection<String> ids) {
        Optional<Draft> owner = definition.owner().flatMap(this::dropOf);
        ObjectAddress address = definition.address();
        Draft draft = owner.orElseGet(() -> {
            Draft alone = context.graph()
                    .add(Verb.DROP, address, DefinitionSql.of(definition).drop())
                    .reverse(DefinitionSql.of(definition).create())
                    .serves(ids);
            DefinitionCosts.drop(definition, context.replacements().contains(address), alone);
            context.before().schemaOf(definition).ifPresent(alone::frees);
            return alone;
        });
        draft.removes(address).frees(context.freed(context.before().of(definition)));
        HeldName.of(definition).ifPresent(draft::leaves);
        owner.ifPresent(step -> step.frees().removeAll(step.removes()));
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

    private void alter(Definition before, Definition after) {
        if (before.equals(after)) {
            return;
        }
        ObjectAddress address = after.address();
        Collection<String> ids = context.changeIds(address);
        List<Draft> drafts = new ArrayList<>();
        for (DefinitionSql.Alteration alteration : alterations(before, after)) {
            Draft draft = alteration(after, alteration, ids);
            drafts.add(draft);
            if (alteration.redefines()) {
                DefinitionCosts.require(after, context);
                draft.gives(address)
                        .needs(context.after().of(after))
                        .prefers(context.after().named(after))
                        .frees(context.freed(context.before().of(before)));
            }
        }
        inSequence(drafts);
        comments(before, after, ids);
    }

    private void inSequence(List<Draft> drafts) {
        for (int i = 1; i < drafts.size(); i++) {
            context.graph().order(drafts.get(i - 1), drafts.get(i), "the later one builds on it");
        }
    }

    static List<DefinitionSql.Alteration> alterations(Definition before, Definition after) {
        return DefinitionSql.of(before).alterTo(after).orElseThrow();
    }

    private void comments(Definition before, Definition after, Collection<String> ids) {
        DefinitionSql<?> sql = DefinitionSql.of(after);
        if (!before.comment().equals(after.comment())) {
            comment(after, sql.phrase(), after.comment(), ids);
        }
        Map<String, String> old = DefinitionSql.of(before).partComments();
        SortedMap<String, Optional<String>> changed = new TreeMap<>();
        old.keySet().forEach(phrase -> changed.put(phrase, Optional.empty()));
        sql.partComments().forEach((phrase, text) -> changed.put(phrase, Optional.of(text)));
        changed.forEach((phrase, text) -> {
            if (!Optional.ofNullable(old.get(phrase)).equals(text)) {
                comment(after, phrase, text, ids);
            }
        });
    }

    private void comment(Definition definition, String phrase, Optional<String> comment, Collection<String> ids) {
        context.graph()
                .add(Verb.COMMENT, definition.address(), DefinitionSql.comment(phrase, comment))
                .needs(definition.address())
                .serves(ids);
    }
}

package dev.pgorm.plan;

import dev.pgorm.ddl.IndexSql;
import dev.pgorm.diff.AttributeChange;
import dev.pgorm.hazard.HazardRule;
import dev.pgorm.hazard.LockMode;
import dev.pgorm.hazard.Work;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.IndexedRelation;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Steps about indexes that no constraint owns. */
final class IndexPlanner {

    /** What ALTER INDEX and COMMENT can change. */
    private static final Set<String> ALTERABLE = Set.of("parameters", "tablespace", "statistics", "part of", "comment");

    private IndexPlanner() {}

    static void create(IndexedRelation table, Index index, PlanContext context, Collection<String> ids) {
        ObjectAddress address = index.address(table.name());
        if (context.cascade().comesWith(address).isPresent()) {
            return;
        }
        context.require(index.nullsNotDistinct(), 15, "NULLS NOT DISTINCT of " + address);
        QualifiedName name = table.name().sibling(index.name());
        Draft draft = context.graph()
                .add(Verb.CREATE, address, IndexSql.create(table.name(), index))
                .gives(address)
                .needs(context.after().of(table, index))
                .takes(HeldName.relation(name))
                .costs(
                        context.replacements().contains(address) ? HazardRule.REPLACE_INDEX : HazardRule.CREATE_INDEX,
                        table.name())
                .serves(ids);
        InheritedPartPlanner.comeAlong(context.cascade().comingAlong(address), draft, context);
        if (!context.replacements().contains(address)) {
            draft.reverse(IndexSql.drop(name));
        }
        statistics(table, index, Map.of(), context, ids);
    }

    private static void statistics(
            IndexedRelation table,
            Index after,
            Map<Integer, Integer> before,
            PlanContext context,
            Collection<String> ids) {
        Map<Integer, Integer> targets = new TreeMap<>();
        before.keySet().forEach(place -> targets.put(place, -1));
        targets.putAll(after.details().statisticsTargets());
        ObjectAddress address = after.address(table.name());
        targets.forEach((place, target) -> {
            if (!target.equals(before.get(place))) {
                context.graph()
                        .add(
                                Verb.SET_STATISTICS,
                                address,
                                IndexSql.setStatistics(table.name().sibling(after.name()), place, target))
                        .needs(address)
                        .locks(table.name(), LockMode.SHARE_UPDATE_EXCLUSIVE, Work.NONE)
                        .serves(ids);
            }
        });
    }

    static void drop(IndexedRelation table, Index index, PlanContext context, Collection<String> ids) {
        ObjectAddress address = index.address(table.name());
        if (context.cascade().goesWith(address).isPresent()) {
            return;
        }
        Set<ObjectAddress> along = context.cascade().goingAlong(address);
        QualifiedName name = table.name().sibling(index.name());
        Draft draft = context.graph()
                .add(Verb.DROP, address, IndexSql.drop(name))
                .removes(address)
                .removes(along)
                .frees(context.freed(context.before().of(table, index)))
                .leaves(HeldName.relation(name))
                .costs(HazardRule.DROP_INDEX, table.name())
                .serves(ids);
        InheritedPartPlanner.goAlong(along, draft, context);
        if (!context.replacements().contains(address)) {
            draft.reverse(IndexSql.create(table.name(), index));
        }
    }

    /** Whether statements turn the one index into the other of the same name. */
    static boolean canAlter(IndexedRelation relation, Index before, Index after, PlanContext context) {
        Set<String> alterable = new HashSet<>(ALTERABLE);
        if (relation instanceof Table table && table.isPartitioned()) {
            alterable.remove("parameters");
        }
        if (after.details().valid()) {
            alterable.add("invalid");
        }
        return context.change(after.address(relation.name())).stream()
                .flatMap(change -> change.attributes().stream())
                .map(AttributeChange::attribute)
                .allMatch(alterable::contains);
    }

    static void alter(IndexedRelation table, Index before, Index after, PlanContext context, Collection<String> ids) {
        ObjectAddress address = after.address(table.name());
        QualifiedName name = table.name().sibling(after.name());
        for (String statement : IndexSql.setParameters(name, before.with(), after.with())) {
            context.graph()
                    .add(Verb.SET_PARAMETERS, address, statement)
                    .locks(table.name(), LockMode.SHARE_UPDATE_EXCLUSIVE, Work.NONE)
                    .serves(ids);
        }
        statistics(table, after, before.details().statisticsTargets(), context, ids);
        if (!before.tablespace().equals(after.tablespace())) {
            context.graph()
                    .add(Verb.SET_TABLESPACE, address, IndexSql.setTablespace(name, after.tablespace()))
                    .costs(HazardRule.SET_TABLESPACE, table.name())
                    .reverse(IndexSql.setTablespace(name, before.tablespace()))
                    .serves(ids);
        }
    }
}

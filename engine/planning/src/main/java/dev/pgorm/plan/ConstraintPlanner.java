package dev.pgorm.plan;

import dev.pgorm.ddl.ConstraintSql;
import dev.pgorm.ddl.IndexSql;
import dev.pgorm.hazard.HazardRule;
import dev.pgorm.hazard.LockMode;
import dev.pgorm.hazard.Work;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.KeyIndex;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Steps about constraints that are not part of a CREATE TABLE. */
final class ConstraintPlanner {

    private ConstraintPlanner() {}

    static void create(Table table, Constraint constraint, PlanContext context, Collection<String> ids) {
        ObjectAddress address = References.constraint(table.name(), constraint);
        if (context.cascade().comesWith(address).isPresent()) {
            return;
        }
        requireFeatures(table, constraint, context);
        if (Adoption.isPossible(table, constraint, context)) {
            adopt(table, constraint, context, ids);
            return;
        }
        Draft draft = context.graph()
                .add(Verb.CREATE, address, ConstraintSql.add(table.name(), constraint))
                .gives(address)
                .needs(context.after().of(table, constraint))
                .reverse(ConstraintSql.drop(table.name(), constraint.name()))
                .serves(ids);
        names(table, constraint).forEach(draft::takes);
        InheritedPartPlanner.comeAlong(context.cascade().comingAlong(address), draft, context);
        switch (constraint) {
            case Constraint.PrimaryKey key -> draft.costs(HazardRule.ADD_UNIQUE, table.name());
            case Constraint.Unique unique -> draft.costs(HazardRule.ADD_UNIQUE, table.name());
            case Constraint.Exclusion exclusion -> draft.costs(HazardRule.ADD_EXCLUSION, table.name());
            case Constraint.Check check -> {
                if (check.validated()) {
                    draft.costs(HazardRule.ADD_CHECK, table.name());
                } else {
                    draft.locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE);
                }
            }
            case Constraint.ForeignKey key -> foreignKeyCost(draft, table, key);
        }
    }

    /** The index of that name becomes the constraint's: no scan, but for NULLs where a primary key asks for it. */
    private static void adopt(Table table, Constraint constraint, PlanContext context, Collection<String> ids) {
        boolean primary = constraint instanceof Constraint.PrimaryKey;
        ObjectAddress address = References.constraint(table.name(), constraint);
        String statement = ConstraintSql.addUsingIndex(
                table.name(), constraint.name(), primary, Adoption.deferrability(constraint));
        Draft draft = context.graph()
                .add(Verb.CREATE, address, statement)
                .gives(address)
                .needs(context.after().of(table, constraint))
                .locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                .serves(ids);
        if (primary) {
            draft.takes(HeldName.primaryKey(table.name()));
        }
    }

    private static void foreignKeyCost(Draft draft, Table table, Constraint.ForeignKey key) {
        Work work = key.validated() ? Work.SCAN : Work.NONE;
        draft.locks(table.name(), LockMode.SHARE_ROW_EXCLUSIVE, work);
        if (!key.referencedTable().equals(table.name())) {
            draft.locks(key.referencedTable(), LockMode.SHARE_ROW_EXCLUSIVE, work);
        }
        if (key.validated()) {
            draft.hazard(HazardRule.ADD_FOREIGN_KEY);
        }
    }

    static void drop(Table table, Constraint constraint, PlanContext context, Collection<String> ids) {
        ObjectAddress address = References.constraint(table.name(), constraint);
        if (context.cascade().goesWith(address).isPresent()) {
            return;
        }
        Set<ObjectAddress> along = context.cascade().goingAlong(address);
        Draft draft = context.graph()
                .add(Verb.DROP, address, ConstraintSql.drop(table.name(), constraint.name()))
                .removes(address)
                .removes(along)
                .frees(context.freed(context.before().of(table, constraint)))
                .serves(ids);
        names(table, constraint).forEach(draft::leaves);
        InheritedPartPlanner.goAlong(along, draft, context);
        draft.frees(TableRemoval.partitionsReferenced(constraint, table, context));
        for (ObjectAddress source : context.cascade().sourcesBefore(address)) {
            context.graph()
                    .run(Verb.DROP, source)
                    .before(Verb.DROP, address, "an inherited constraint cannot be dropped");
        }
        if (constraint instanceof Constraint.ForeignKey key) {
            draft.costs(HazardRule.DROP_FOREIGN_KEY, table.name());
            if (!key.referencedTable().equals(table.name())) {
                draft.locks(key.referencedTable(), LockMode.ACCESS_EXCLUSIVE, Work.NONE);
            }
        } else {
            draft.locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE);
        }
        if (!context.replacements().contains(address)) {
            draft.reverse(ConstraintSql.add(table.name(), constraint));
        }
    }

    /** Whether statements turn the one constraint into the other of the same name. */
    static boolean canAlter(Constraint before, Constraint after) {
        return !losesParts(before.keyIndex(), after.keyIndex()) && saysTheSame(before, after);
    }

    /** No statement takes the part of a partition away from a key. */
    private static boolean losesParts(Optional<KeyIndex> before, Optional<KeyIndex> after) {
        return before.isPresent()
                && after.isPresent()
                && before.get().valid()
                && !after.get().valid();
    }

    private static boolean saysTheSame(Constraint before, Constraint after) {
        return switch (before) {
            case Constraint.PrimaryKey old ->
                after instanceof Constraint.PrimaryKey young
                        && old.columns().equals(young.columns())
                        && old.include().equals(young.include())
                        && old.withoutOverlaps() == young.withoutOverlaps()
                        && old.deferrability() == young.deferrability();
            case Constraint.Unique old ->
                after instanceof Constraint.Unique young
                        && old.columns().equals(young.columns())
                        && old.include().equals(young.include())
                        && old.nullsNotDistinct() == young.nullsNotDistinct()
                        && old.withoutOverlaps() == young.withoutOverlaps()
                        && old.deferrability() == young.deferrability();
            case Constraint.Exclusion old ->
                after instanceof Constraint.Exclusion young
                        && old.method().equals(young.method())
                        && old.elements().equals(young.elements())
                        && old.include().equals(young.include())
                        && old.where().equals(young.where())
                        && old.deferrability() == young.deferrability();
            case Constraint.Check old ->
                after instanceof Constraint.Check young
                        && old.expression().equals(young.expression())
                        && old.noInherit() == young.noInherit()
                        && (old.validity() == young.validity()
                                || (old.validity() == Constraint.Validity.NOT_VALID && young.validated()));
            case Constraint.ForeignKey old ->
                after instanceof Constraint.ForeignKey young
                        && old.columns().equals(young.columns())
                        && old.referencedTable().equals(young.referencedTable())
                        && old.referencedColumns().equals(young.referencedColumns())
                        && old.onDelete() == young.onDelete()
                        && old.onUpdate() == young.onUpdate()
                        && old.setColumns().equals(young.setColumns())
                        && old.match() == young.match()
                        && old.period() == young.period()
                        && (young.validity() == old.validity() || young.validity() != Constraint.Validity.NOT_VALID);
        };
    }

    static void alter(Table table, Constraint before, Constraint after, PlanContext context, Collection<String> ids) {
        switch (after) {
            case Constraint.PrimaryKey young -> {
                if (before instanceof Constraint.PrimaryKey old) {
                    index(table, young, old.index(), young.index(), context, ids);
                }
            }
            case Constraint.Unique young -> {
                if (before instanceof Constraint.Unique old) {
                    index(table, young, old.index(), young.index(), context, ids);
                }
            }
            case Constraint.Exclusion young -> {
                if (before instanceof Constraint.Exclusion old) {
                    index(table, young, old.index(), young.index(), context, ids);
                }
            }
            case Constraint.Check young -> {
                if (before instanceof Constraint.Check old && !old.validated() && young.validated()) {
                    validate(table, young, context, ids);
                }
            }
            case Constraint.ForeignKey young -> {
                if (before instanceof Constraint.ForeignKey old) {
                    foreignKey(table, old, young, context, ids);
                }
            }
        }
    }

    private static void foreignKey(
            Table table,
            Constraint.ForeignKey before,
            Constraint.ForeignKey after,
            PlanContext context,
            Collection<String> ids) {
        if (before.deferrability() != after.deferrability()) {
            context.graph()
                    .add(
                            Verb.ALTER,
                            References.constraint(table.name(), after),
                            ConstraintSql.setDeferrability(table.name(), after.name(), after.deferrability()))
                    .locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                    .reverse(ConstraintSql.setDeferrability(table.name(), after.name(), before.deferrability()))
                    .serves(ids);
        }
        if (before.validity() == after.validity()) {
            return;
        }
        switch (after.validity()) {
            case NOT_VALID -> {}
            case VALIDATED -> {
                if (before.validity() == Constraint.Validity.NOT_VALID) {
                    validate(table, after, context, ids);
                } else {
                    enforce(table, after, context, ids);
                }
            }
            case NOT_ENFORCED -> enforce(table, after, context, ids);
        }
    }

    private static void enforce(Table table, Constraint.ForeignKey key, PlanContext context, Collection<String> ids) {
        Draft draft = context.graph()
                .add(
                        Verb.ALTER,
                        References.constraint(table.name(), key),
                        ConstraintSql.setEnforced(table.name(), key.name(), key.validated()))
                .needs(context.after().of(table, key))
                .serves(ids);
        if (key.validated()) {
            draft.costs(HazardRule.ADD_FOREIGN_KEY, table.name());
        } else {
            draft.locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE);
        }
    }

    private static void validate(Table table, Constraint constraint, PlanContext context, Collection<String> ids) {
        context.graph()
                .add(
                        Verb.VALIDATE,
                        References.constraint(table.name(), constraint),
                        ConstraintSql.validate(table.name(), constraint.name()))
                .needs(context.after().of(table, constraint))
                .costs(HazardRule.VALIDATE, table.name())
                .serves(ids);
    }

    private static void index(
            Table table,
            Constraint constraint,
            KeyIndex before,
            KeyIndex after,
            PlanContext context,
            Collection<String> ids) {
        QualifiedName index = table.name().sibling(constraint.name());
        ObjectAddress address = References.constraint(table.name(), constraint);
        for (String statement : IndexSql.setParameters(index, before.with(), after.with())) {
            context.graph()
                    .add(Verb.SET_PARAMETERS, address, statement)
                    .locks(table.name(), LockMode.SHARE_UPDATE_EXCLUSIVE, Work.NONE)
                    .serves(ids);
        }
        if (!before.tablespace().equals(after.tablespace())) {
            context.graph()
                    .add(Verb.SET_TABLESPACE, address, IndexSql.setTablespace(index, after.tablespace()))
                    .costs(HazardRule.SET_TABLESPACE, table.name())
                    .reverse(IndexSql.setTablespace(index, before.tablespace()))
                    .serves(ids);
        }
    }

    /** The names that a constraint holds: its own, and that of its index. */
    static List<HeldName> names(Table table, Constraint constraint) {
        HeldName own = HeldName.constraint(table.name(), constraint.name());
        HeldName index = HeldName.relation(table.name().sibling(constraint.name()));
        return switch (constraint) {
            case Constraint.PrimaryKey key -> List.of(own, index, HeldName.primaryKey(table.name()));
            case Constraint.Unique unique -> List.of(own, index);
            case Constraint.Exclusion exclusion -> List.of(own, index);
            case Constraint.ForeignKey key -> List.of(own);
            case Constraint.Check check -> List.of(own);
        };
    }

    static void requireFeatures(Table table, Constraint constraint, PlanContext context) {
        boolean nulls = constraint instanceof Constraint.Unique unique && unique.nullsNotDistinct();
        context.require(nulls, 15, "NULLS NOT DISTINCT of " + References.constraint(table.name(), constraint));
        boolean columns = constraint instanceof Constraint.ForeignKey key
                && !key.setColumns().isEmpty();
        context.require(
                columns, 15, "the column list of ON DELETE of " + References.constraint(table.name(), constraint));
        context.require(isTemporal(constraint), 18, "the temporal " + References.constraint(table.name(), constraint));
        context.require(
                !isEnforced(constraint), 18, "NOT ENFORCED of " + References.constraint(table.name(), constraint));
    }

    private static boolean isTemporal(Constraint constraint) {
        return switch (constraint) {
            case Constraint.PrimaryKey key -> key.withoutOverlaps();
            case Constraint.Unique unique -> unique.withoutOverlaps();
            case Constraint.ForeignKey key -> key.period();
            case Constraint.Exclusion exclusion -> false;
            case Constraint.Check check -> false;
        };
    }

    private static boolean isEnforced(Constraint constraint) {
        return switch (constraint) {
            case Constraint.ForeignKey key -> key.validity() != Constraint.Validity.NOT_ENFORCED;
            case Constraint.Check check -> check.validity() != Constraint.Validity.NOT_ENFORCED;
            case Constraint.PrimaryKey key -> true;
            case Constraint.Unique unique -> true;
            case Constraint.Exclusion exclusion -> true;
        };
    }
}

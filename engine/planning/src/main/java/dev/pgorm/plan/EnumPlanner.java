package dev.pgorm.plan;

import dev.pgorm.ddl.EnumSql;
import dev.pgorm.diff.Change;
import dev.pgorm.hazard.HazardRule;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Steps about enumerated types. */
final class EnumPlanner {

    private EnumPlanner() {}

    static void plan(Change change, PlanContext context) {
        QualifiedName name = PlanContext.name(change.object());
        Collection<String> ids = context.changeIds(change.object());
        switch (change.action()) {
            case CREATE -> create(context.enumAfter(name).orElseThrow(), context, ids);
            case DROP -> drop(context.enumBefore(name).orElseThrow(), context, ids);
            case ALTER -> {
                if (context.swaps().contains(change.object())) {
                    swap(name, context, ids);
                } else {
                    addValues(name, context, ids);
                }
            }
            case RENAME -> {}
        }
    }

    private static void create(EnumType type, PlanContext context, Collection<String> ids) {
        context.graph()
                .add(Verb.CREATE, type.address(), EnumSql.create(type.name(), type.labels()))
                .gives(type.address())
                .needs(References.schemaOf(type.name()))
                .takes(HeldName.type(type.name()))
                .reverse(EnumSql.drop(type.name()))
                .serves(ids);
    }

    /** Where something of another kind takes its name while columns hold values of it, it goes when those are converted. */
    private static void drop(EnumType type, PlanContext context, Collection<String> ids) {
        Draft draft;
        if (context.swaps().contains(type.address())) {
            setAside(type, HazardRule.DROP_ENUM, context, ids);
            draft = dropAside(type, context, ids);
        } else {
            draft = context.graph()
                    .add(Verb.DROP, type.address(), EnumSql.drop(type.name()))
                    .removes(type.address())
                    .leaves(HeldName.type(type.name()))
                    .hazard(HazardRule.DROP_ENUM)
                    .reverse(EnumSql.create(type.name(), type.labels()))
                    .serves(ids);
        }
        draft.frees(References.schemaOf(type.name()));
    }

    /** Whether labels go away or change places, which PostgreSQL cannot do to an existing type. */
    static boolean isSwapped(EnumType before, Catalog target) {
        return target.find(before.address()).orElse(before) instanceof EnumType after && !keepsLabels(before, after);
    }

    private static boolean keepsLabels(EnumType before, EnumType after) {
        List<String> kept = new ArrayList<>(after.labels());
        kept.retainAll(new HashSet<>(before.labels()));
        return kept.equals(before.labels());
    }

    private static void swap(QualifiedName name, PlanContext context, Collection<String> ids) {
        EnumType before = context.enumBefore(name).orElseThrow();
        EnumType after = context.enumAfter(name).orElseThrow();
        boolean loses = !after.labels().containsAll(before.labels());
        setAside(before, loses ? HazardRule.REMOVE_ENUM_VALUE : HazardRule.REORDER_ENUM, context, ids);
        create(after, context, ids);
        dropAside(before, context, ids);
    }

    private static void setAside(EnumType type, HazardRule hazard, PlanContext context, Collection<String> ids) {
        ObjectAddress aside = Swaps.aside(type.address());
        context.graph()
                .add(
                        Verb.SET_ASIDE,
                        type.address(),
                        EnumSql.rename(type.name(), PlanContext.name(aside).name()))
                .gives(aside)
                .removes(type.address())
                .leaves(HeldName.type(type.name()))
                .hazard(hazard)
                .serves(ids);
    }

    private static Draft dropAside(EnumType type, PlanContext context, Collection<String> ids) {
        ObjectAddress aside = Swaps.aside(type.address());
        return context.graph()
                .add(Verb.DROP, aside, EnumSql.drop(PlanContext.name(aside)))
                .needs(aside)
                .removes(aside)
                .serves(ids);
    }

    private static void addValues(QualifiedName name, PlanContext context, Collection<String> ids) {
        List<String> before = context.enumBefore(name).orElseThrow().labels();
        List<String> after = context.enumAfter(name).orElseThrow().labels();
        Optional<Draft> previous = Optional.empty();
        int existing = 0;
        for (int i = 0; i < after.size(); i++) {
            String label = after.get(i);
            if (existing < before.size() && before.get(existing).equals(label)) {
                existing++;
                continue;
            }
            Draft draft = context.graph()
                    .add(
                            Verb.ADD_VALUE,
                            ObjectAddress.part(ObjectKind.ENUM_VALUE, name, label),
                            addValue(name, after, i, existing == before.size(), before))
                    .gives(ObjectAddress.of(ObjectKind.ENUM, name))
                    .hazard(HazardRule.ADD_ENUM_VALUE)
                    .serves(ids);
            previous.ifPresent(
                    earlier -> context.graph().order(earlier, draft, "the place of the value may depend on it"));
            previous = Optional.of(draft);
        }
    }

    private static String addValue(
            QualifiedName name, List<String> labels, int position, boolean atTheEnd, List<String> before) {
        String label = labels.get(position);
        if (atTheEnd) {
            return EnumSql.addValue(name, label);
        }
        return position == 0
                ? EnumSql.addValueBefore(name, label, before.get(0))
                : EnumSql.addValueAfter(name, label, labels.get(position - 1));
    }

    /** A new value can only be used once the transaction that adds it has ended. */
    static void chooseModes(PlanContext context) {
        Collection<Draft> all = context.graph().all();
        for (Draft draft : all) {
            if (draft.operation().verb() == Verb.ADD_VALUE) {
                ObjectAddress type = ObjectAddress.of(
                        ObjectKind.ENUM, PlanContext.name(draft.operation().object()));
                draft.mode(Usage.isNeeded(type, all) ? StepMode.ALONE : StepMode.TRANSACTIONAL);
            }
        }
    }
}

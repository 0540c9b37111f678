package dev.pgorm.plan;

import dev.pgorm.ddl.TableFormSql;
import dev.pgorm.hazard.HazardRule;
import dev.pgorm.hazard.LockMode;
import dev.pgorm.hazard.Work;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.NotNullConstraint;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Origin;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableForm;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Steps that make tables partitions, children or instances of a type, and that end it; rows stay where they are. */
final class FormPlanner {

    private final PlanContext context;

    private FormPlanner(PlanContext context) {
        this.context = context;
    }

    static void plan(PlanContext context) {
        FormPlanner planner = new FormPlanner(context);
        for (Table after : context.target().tables()) {
            Optional<Table> before = context.start().table(after.name());
            if (hasNoForm(after) && before.filter(FormPlanner::hasNoForm).isPresent()) {
                continue;
            }
            if (TablePlanner.isMade(after, context)) {
                // the DROP of a table that is made again takes it away from its parents
                if (TablePlanner.isAttachedLater(after, context)) {
                    planner.attach(after);
                }
            } else {
                planner.move(before.orElseThrow(), after);
                planner.type(before.get(), after);
                planner.options(before.get(), after);
            }
        }
    }

    /** Nothing here concerns such a table: it has no parents, no type and no server. Of a large schema that is nearly every one. */
    private static boolean hasNoForm(Table table) {
        return table.form().equals(TableForm.ordinary());
    }

    private void move(Table before, Table after) {
        List<QualifiedName> kept = context.cascade().lineage().keptParents(after.name());
        List<Draft> leaving = new ArrayList<>();
        for (QualifiedName parent : before.form().parents()) {
            if (!kept.contains(parent)) {
                leaving.add(before.isPartition() ? detach(before, parent) : disinherit(before, parent));
            }
        }
        List<Draft> joining = new ArrayList<>();
        for (QualifiedName parent : after.form().parents()) {
            if (!kept.contains(parent)) {
                joining.add(after.isPartition() ? attach(after) : inherit(after, parent));
            }
        }
        List<Draft> order = new ArrayList<>();
        boolean handedOver = isHandedOver(before, after);
        order.addAll(handedOver ? joining : leaving);
        order.addAll(handedOver ? leaving : joining);
        for (int i = 1; i < order.size(); i++) {
            context.graph().order(order.get(i - 1), order.get(i), "parents are taken away and added in their order");
        }
    }

    /**
     * Whether a column that is only inherited shall be that of another parent: left alone in between it would become the table's own, and
     * nothing makes it only inherited again.
     */
    private boolean isHandedOver(Table before, Table after) {
        List<QualifiedName> old = new ArrayList<>(before.form().parents());
        old.removeAll(after.form().parents());
        List<QualifiedName> young = new ArrayList<>(after.form().parents());
        young.removeAll(before.form().parents());
        return !context.concessions().leavesFirst(after.address())
                && !before.isPartition()
                && !after.isPartition()
                && young.size() == after.form().parents().size()
                && old.size() == before.form().parents().size()
                && after.columns().stream()
                        .filter(column -> column.origin() == Origin.INHERITED)
                        .anyMatch(column -> before.column(column.name())
                                .filter(each -> each.origin() == Origin.INHERITED && isAlike(each, column))
                                .isPresent());
    }

    private static boolean isAlike(Column before, Column after) {
        return before.type().equals(after.type())
                && before.collation().equals(after.collation())
                && before.notNull() == after.notNull()
                && before.details()
                        .notNull()
                        .map(NotNullConstraint::origin)
                        .equals(after.details().notNull().map(NotNullConstraint::origin));
    }

    private Draft detach(Table table, QualifiedName parent) {
        return context.graph()
                .add(Verb.DETACH, table.address(), TableFormSql.detach(table.name(), parent))
                .frees(tableAndColumns(context.start().table(parent), parent))
                .costs(HazardRule.DETACH_PARTITION, parent)
                .locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                .serves(ids(table, parent));
    }

    private Draft disinherit(Table table, QualifiedName parent) {
        return context.graph()
                .add(Verb.DISINHERIT, table.address(), TableFormSql.disinherit(table.name(), parent))
                .frees(tableAndColumns(context.start().table(parent), parent))
                .locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                .locks(parent, LockMode.ACCESS_SHARE, Work.NONE)
                .serves(ids(table, parent));
    }

    private Draft attach(Table table) {
        TableForm.Partition partition = table.form().partition().orElseThrow();
        Draft draft = context.graph()
                .add(Verb.ATTACH, table.address(), TableFormSql.attach(table.name(), partition))
                .needs(tableAndColumns(context.target().table(partition.parent()), partition.parent()))
                .needs(tableAndColumns(Optional.of(table), table.name()))
                .locks(partition.parent(), LockMode.SHARE_UPDATE_EXCLUSIVE, Work.NONE)
                .costs(HazardRule.ATTACH_PARTITION, table.name())
                .reverse(TableFormSql.detach(table.name(), partition.parent()))
                .serves(ids(table, partition.parent()));
        defaultSibling(table, partition.parent())
                .ifPresent(other -> draft.locks(other, LockMode.ACCESS_EXCLUSIVE, Work.SCAN));
        return draft;
    }

    /** The partition whose rows are searched for those that the new one would take. */
    private Optional<QualifiedName> defaultSibling(Table table, QualifiedName parent) {
        return context.target().tables().stream()
                .filter(each -> !each.name().equals(table.name()))
                .filter(each -> each.form()
                        .partition()
                        .filter(partition -> partition.parent().equals(parent) && partition.isDefault())
                        .isPresent())
                .map(Table::name)
                .findFirst();
    }

    private Draft inherit(Table table, QualifiedName parent) {
        return context.graph()
                .add(Verb.INHERIT, table.address(), TableFormSql.inherit(table.name(), parent))
                .needs(tableAndColumns(context.target().table(parent), parent))
                .needs(tableAndColumns(Optional.of(table), table.name()))
                .locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                .locks(parent, LockMode.SHARE_UPDATE_EXCLUSIVE, Work.NONE)
                .reverse(TableFormSql.disinherit(table.name(), parent))
                .serves(ids(table, parent));
    }

    private static Set<ObjectAddress> tableAndColumns(Optional<Table> table, QualifiedName name) {
        Set<ObjectAddress> found = new LinkedHashSet<>();
        found.add(ObjectAddress.of(ObjectKind.TABLE, name));
        table.ifPresent(each -> {
            for (Column column : each.columns()) {
                found.add(References.column(name, column.name()));
            }
        });
        return found;
    }

    private Collection<String> ids(Table table, QualifiedName parent) {
        Set<String> ids = new LinkedHashSet<>(context.changeIds(table.address()));
        if (ids.isEmpty()) {
            ids.addAll(context.changeIds(ObjectAddress.of(ObjectKind.TABLE, parent)));
        }
        return ids;
    }

    /** A type is not altered while tables are of it, and a column of its tables not while they are. */
    private void type(Table before, Table after) {
        Optional<QualifiedName> old = before.form().ofType();
        Optional<QualifiedName> young = after.form().ofType();
        if (old.equals(young) && old.filter(this::isStirred).isEmpty()) {
            return;
        }
        Collection<String> ids = new LinkedHashSet<>(context.changeIds(after.address()));
        old.ifPresent(type -> {
            context.before().typesOf(type).forEach(each -> ids.addAll(context.changeIds(each)));
            stopBeing(after, type, ids);
        });
        young.ifPresent(type -> become(after, type, ids));
    }

    private boolean isStirred(QualifiedName type) {
        return context.before().typesOf(type).stream()
                .anyMatch(each -> context.change(each).isPresent()
                        || context.replacements().contains(each));
    }

    private void stopBeing(Table table, QualifiedName type, Collection<String> ids) {
        context.graph()
                .add(Verb.UNSET_OF_TYPE, table.address(), TableFormSql.setType(table.name(), Optional.empty()))
                .frees(context.freed(context.before().typesOf(type)))
                .locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                .reverse(TableFormSql.setType(table.name(), Optional.of(type)))
                .serves(ids);
    }

    private void become(Table table, QualifiedName type, Collection<String> ids) {
        context.graph()
                .add(Verb.SET_OF_TYPE, table.address(), TableFormSql.setType(table.name(), Optional.of(type)))
                .needs(context.after().typesOf(type))
                .needs(tableAndColumns(Optional.of(table), table.name()))
                .locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                .reverse(TableFormSql.setType(table.name(), Optional.empty()))
                .serves(ids);
    }

    private void options(Table before, Table after) {
        StorageParameters old =
                before.form().foreign().map(TableForm.Foreign::options).orElseGet(StorageParameters::none);
        StorageParameters young =
                after.form().foreign().map(TableForm.Foreign::options).orElseGet(StorageParameters::none);
        for (String statement : TableFormSql.setOptions(after.name(), old, young)) {
            context.graph()
                    .add(Verb.SET_OPTIONS, after.address(), statement)
                    .locks(after.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                    .serves(context.changeIds(after.address()));
        }
    }
}

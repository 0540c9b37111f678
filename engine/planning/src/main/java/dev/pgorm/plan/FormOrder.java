package dev.pgorm.plan;

import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What binds the steps that make tables partitions, children or instances of a type, and that end it, to those of others. */
final class FormOrder {

    private static final Set<Verb> LINKS = Set.of(Verb.ATTACH, Verb.DETACH, Verb.INHERIT, Verb.DISINHERIT);

    private final PlanContext context;

    private FormOrder(PlanContext context) {
        this.context = context;
    }

    /** Orders them; after all steps are drafted. */
    static void order(PlanContext context) {
        FormOrder form = new FormOrder(context);
        for (Draft link : form.links()) {
            form.order(link);
        }
        for (Table table : context.start().tables()) {
            table.form().ofType().ifPresent(type -> form.orderType(table, type));
        }
        for (Table table : context.target().tables()) {
            table.form().ofType().ifPresent(type -> form.orderType(table, type));
        }
        for (Table table : context.start().tables()) {
            if (!context.concessions().goesAtAnyTime(table.address())) {
                form.goesFirst(table);
            }
        }
        for (Table table : context.target().tables()) {
            if (table.isPartition()) {
                form.ownIndexesLast(table);
                form.fromTheTop(table);
            }
        }
        for (Table parent : context.target().tables()) {
            if (parent.isPartitioned()) {
                form.bounds(parent.name());
                form.incomplete(parent);
            }
        }
    }

    /** What is done to parents is done to their children, whose rows and indexes may be in the way; those that go do so before. */
    private void goesFirst(Table child) {
        List<Draft> ends = context.graph().find(Verb.DROP, child.address());
        Set<QualifiedName> ancestors =
                ends.isEmpty() ? Set.of() : context.cascade().lineage().startAncestors(child.name());
        for (Draft draft : ancestors.isEmpty()
                ? List.<Draft>of()
                : List.copyOf(context.graph().all())) {
            ObjectAddress object = draft.operation().object();
            if ((reachesBelow(draft) || addsIdentity(draft)) && ancestors.contains(PlanContext.name(object))) {
                ends.forEach(each -> context.graph()
                        .order(each, draft, "until then what is done to the parent is done to the child"));
            }
        }
    }

    private static boolean reachesBelow(Draft draft) {
        Verb verb = draft.operation().verb();
        ObjectKind kind = draft.operation().object().kind();
        return (kind == ObjectKind.COLUMN
                        && (verb == Verb.SET_TYPE
                                || verb == Verb.SET_NOT_NULL
                                || verb == Verb.SET_EXPRESSION
                                || verb == Verb.DROP))
                || (kind == ObjectKind.CONSTRAINT && verb == Verb.CREATE);
    }

    /** A partition that joins a table with an identity column has the identity, but the partitions that it has by then have not. */
    private void fromTheTop(Table partition) {
        QualifiedName parent = partition.form().parents().getFirst();
        ObjectAddress above = ObjectAddress.of(ObjectKind.TABLE, parent);
        boolean hasIdentity = context.cascade().lineage().targetAncestors(partition.name()).stream()
                .flatMap(each -> context.target().table(each).stream())
                .flatMap(each -> each.columns().stream())
                .anyMatch(each -> each.value() instanceof ColumnValue.Identity);
        for (Verb joining : hasIdentity ? List.of(Verb.CREATE, Verb.ATTACH) : List.<Verb>of()) {
            if (joining == Verb.ATTACH || !TablePlanner.isAttachedLater(partition, context)) {
                context.graph()
                        .run(Verb.ATTACH, above)
                        .before(joining, partition.address(), "an identity comes to those that join when it is there");
            }
        }
    }

    /** An identity column is added to no table that has children. */
    private boolean addsIdentity(Draft draft) {
        ObjectAddress object = draft.operation().object();
        return draft.operation().verb() == Verb.CREATE
                && object.kind() == ObjectKind.COLUMN
                && context.target()
                        .column(PlanContext.name(object), Identifier.of(object.part()))
                        .filter(each -> each.value() instanceof ColumnValue.Identity)
                        .isPresent();
    }

    /** A new index of a parent would take an index of the partition for its part that may be in another order. */
    private void ownIndexesLast(Table partition) {
        Set<ObjectAddress> own = new LinkedHashSet<>();
        partition.indexes().stream()
                .filter(each -> each.details().parent().isEmpty())
                .forEach(each -> own.add(each.address(partition.name())));
        partition.constraints().stream()
                .filter(TablePlanner::isLocalKey)
                .forEach(each -> own.add(References.constraint(partition.name(), each)));
        for (QualifiedName ancestor : own.isEmpty()
                ? Set.<QualifiedName>of()
                : context.cascade().lineage().targetAncestors(partition.name())) {
            for (ObjectAddress above : indexes(ancestor)) {
                for (ObjectAddress each : own) {
                    context.graph()
                            .run(Verb.CREATE, above)
                            .before(Verb.CREATE, each, "a parent's index would take it for its part");
                    context.graph()
                            .run(Verb.DROP, each)
                            .before(Verb.CREATE, above, "a parent's index would take it for its part");
                }
            }
        }
    }

    private Set<ObjectAddress> indexes(QualifiedName name) {
        Set<ObjectAddress> indexes = new LinkedHashSet<>();
        context.target().table(name).ifPresent(table -> {
            table.indexes().forEach(each -> indexes.add(each.address(name)));
            table.constraints().stream()
                    .filter(each -> each.keyIndex().isPresent())
                    .forEach(each -> indexes.add(References.constraint(name, each)));
        });
        return indexes;
    }

    private void orderType(Table table, QualifiedName type) {
        List<Draft> from = context.graph().find(Verb.UNSET_OF_TYPE, table.address());
        List<Draft> to = context.graph().find(Verb.SET_OF_TYPE, table.address());
        Set<ObjectAddress> types = context.before().typesOf(type);
        for (Draft draft : context.graph().all()) {
            ObjectAddress object = draft.operation().object();
            boolean column = object.kind() == ObjectKind.COLUMN
                    && PlanContext.name(object).equals(table.name());
            if (column || types.contains(object)) {
                from.forEach(each -> context.graph().order(each, draft, "a typed table has the columns of its type"));
                to.forEach(each -> context.graph().order(draft, each, "a typed table has the columns of its type"));
            }
        }
        from.forEach(each -> to.forEach(other -> context.graph().order(each, other, "a table is of one type")));
    }

    private List<Draft> links() {
        return context.graph().all().stream()
                .filter(draft -> LINKS.contains(draft.operation().verb()) && isTable(draft))
                .toList();
    }

    private static boolean isTable(Draft draft) {
        return draft.operation().object().kind() == ObjectKind.TABLE;
    }

    private void order(Draft link) {
        QualifiedName child = PlanContext.name(link.operation().object());
        boolean begins =
                link.operation().verb() == Verb.ATTACH || link.operation().verb() == Verb.INHERIT;
        Set<QualifiedName> family = new LinkedHashSet<>();
        family.add(child);
        (begins ? context.target() : context.start())
                .table(child)
                .ifPresent(table -> family.addAll(table.form().parents()));
        for (Draft draft : context.graph().all()) {
            if (draft == link || !isAbout(draft, family, begins)) {
                continue;
            }
            if (isInheritance(link) && !concernsInheritance(draft, link)) {
                continue;
            }
            if (begins && (isIncomplete(draft.operation().object()) || isSurplus(draft, child))) {
                continue;
            }
            if (!begins && isFreeForChildren(draft, child)) {
                continue;
            }
            if (begins && isLocalKey(draft, child)) {
                context.graph().order(link, draft, "a parent's index would take it for its part");
                continue;
            }
            if (begins && !draft.needs().stream().anyMatch(link.gives()::contains)) {
                context.graph().order(draft, link, "only tables that fit can be joined");
            } else if (!begins) {
                context.graph().order(link, draft, "until then what is done to the parent is done to the child");
            }
        }
    }

    private static boolean isInheritance(Draft link) {
        return link.operation().verb() == Verb.INHERIT || link.operation().verb() == Verb.DISINHERIT;
    }

    /**
     * Whether the step is about what children have in common with their parents: columns, checks, and keys as far as they forbid null.
     * What a child has for itself may change at any time.
     */
    private boolean concernsInheritance(Draft draft, Draft link) {
        ObjectAddress object = draft.operation().object();
        QualifiedName child = PlanContext.name(link.operation().object());
        boolean leaves = link.operation().verb() == Verb.DISINHERIT
                && PlanContext.name(object).equals(child);
        if (object.kind() == ObjectKind.COLUMN) {
            return !leaves
                    || parentsBefore(child).stream()
                            .anyMatch(parent ->
                                    parent.column(Identifier.of(object.part())).isPresent());
        }
        if (object.kind() == ObjectKind.CONSTRAINT) {
            return leaves
                    ? parentsBefore(child).stream()
                            .anyMatch(parent -> parent.constraint(Identifier.of(object.part()))
                                    .filter(Constraint.Check.class::isInstance)
                                    .isPresent())
                    : Stream.of(context.start(), context.target())
                            .flatMap(catalog -> catalog.table(PlanContext.name(object)).stream())
                            .flatMap(table -> table.constraint(Identifier.of(object.part())).stream())
                            .anyMatch(
                                    each -> each instanceof Constraint.Check || each instanceof Constraint.PrimaryKey);
        }
        return object.kind() != ObjectKind.INDEX;
    }

    private List<Table> parentsBefore(QualifiedName child) {
        return context.start().table(child).stream()
                .flatMap(table -> table.form().parents().stream())
                .flatMap(parent -> context.start().table(parent).stream())
                .toList();
    }

    /** Whether the step makes an index of the partition that is no part of one of its parent's. */
    private boolean isLocalKey(Draft draft, QualifiedName child) {
        ObjectAddress object = draft.operation().object();
        return draft.operation().verb() == Verb.CREATE
                && context.target().table(child).stream()
                        .filter(Table::isPartition)
                        .anyMatch(table -> table.constraints().stream()
                                        .filter(TablePlanner::isLocalKey)
                                        .anyMatch(each -> References.constraint(child, each)
                                                .equals(object))
                                || table.indexes().stream()
                                        .filter(each -> each.details().parent().isEmpty())
                                        .anyMatch(each -> each.address(child).equals(object)));
    }

    /** A column that the child loses and its parents do not have is in nobody's way. */
    private boolean isSurplus(Draft draft, QualifiedName child) {
        ObjectAddress object = draft.operation().object();
        return draft.operation().verb() == Verb.DROP
                && object.kind() == ObjectKind.COLUMN
                && PlanContext.name(object).equals(child)
                && context.target().table(child).stream()
                        .flatMap(table -> table.form().parents().stream())
                        .flatMap(parent -> context.target().table(parent).stream())
                        .noneMatch(parent ->
                                parent.column(Identifier.of(object.part())).isPresent());
    }

    /** A child may have other defaults and more columns than its parents at any time. */
    private static boolean isFreeForChildren(Draft draft, QualifiedName child) {
        Verb verb = draft.operation().verb();
        boolean more = verb == Verb.CREATE && draft.operation().object().kind() == ObjectKind.COLUMN;
        return (more || verb == Verb.SET_DEFAULT || verb == Verb.DROP_DEFAULT)
                && PlanContext.name(draft.operation().object()).equals(child);
    }

    /** Whether the step shapes one of the tables. */
    private boolean isAbout(Draft draft, Set<QualifiedName> family, boolean begins) {
        ObjectAddress object = draft.operation().object();
        boolean shape = object.kind() == ObjectKind.COLUMN
                || object.kind() == ObjectKind.CONSTRAINT
                || (object.kind() == ObjectKind.TABLE
                        && (draft.operation().verb() == Verb.CREATE
                                || draft.operation().verb() == Verb.DROP));
        boolean about = shape ? family.contains(PlanContext.name(object)) : isIndexOf(object, family, begins);
        return about
                && draft.operation().verb() != Verb.COMMENT
                && draft.operation().verb() != Verb.ATTACH;
    }

    private boolean isIndexOf(ObjectAddress object, Set<QualifiedName> family, boolean begins) {
        return object.kind() == ObjectKind.INDEX
                && family.stream()
                        .flatMap(name -> (begins ? context.target() : context.start()).table(name).stream())
                        .anyMatch(table -> table.indexes().stream()
                                .anyMatch(index -> index.address(table.name()).equals(object)));
    }

    /** No two partitions may want the same rows, at no moment. */
    private void bounds(QualifiedName parent) {
        List<Draft> leaving = new ArrayList<>();
        for (Table before : context.start().tables()) {
            if (isPartitionOf(before, parent)) {
                leaving.addAll(context.graph().find(Verb.DETACH, before.address()));
                leaving.addAll(context.graph().find(Verb.DROP, before.address()));
            }
        }
        for (QualifiedName child : context.cascade().lineage().targetChildren(parent)) {
            ObjectAddress address = ObjectAddress.of(ObjectKind.TABLE, child);
            for (Verb verb : List.of(Verb.ATTACH, Verb.CREATE)) {
                for (Draft arriving : context.graph().find(verb, address)) {
                    leaving.forEach(each -> context.graph().order(each, arriving, "both may be for the same rows"));
                }
            }
        }
    }

    private static boolean isPartitionOf(Table table, QualifiedName parent) {
        return table.form()
                .partition()
                .filter(partition -> partition.parent().equals(parent))
                .isPresent();
    }

    /** An index that not every partition has its part of would be given to partitions that come later. */
    private void incomplete(Table parent) {
        for (ObjectAddress part : incompleteParts(parent)) {
            for (QualifiedName child : context.cascade().lineage().targetChildren(parent.name())) {
                for (Verb arrival : List.of(Verb.CREATE, Verb.ATTACH)) {
                    context.graph()
                            .run(arrival, ObjectAddress.of(ObjectKind.TABLE, child))
                            .before(Verb.CREATE, part, "a partition that comes later gets its part of every index");
                }
            }
        }
    }

    private boolean isIncomplete(ObjectAddress part) {
        return (part.kind() == ObjectKind.CONSTRAINT || part.kind() == ObjectKind.INDEX)
                && context.target().tables().stream()
                        .anyMatch(table -> incompleteParts(table).contains(part));
    }

    private static Set<ObjectAddress> incompleteParts(Table parent) {
        Set<ObjectAddress> parts = new LinkedHashSet<>();
        parent.constraints().stream()
                .filter(each -> each.keyIndex().filter(index -> !index.valid()).isPresent())
                .forEach(each -> parts.add(References.constraint(parent.name(), each)));
        parent.indexes().stream()
                .filter(each -> !each.details().valid())
                .forEach(each -> parts.add(each.address(parent.name())));
        return parts;
    }
}

package dev.pgorm.plan;

import dev.pgorm.ddl.ColumnSql;
import dev.pgorm.ddl.ConstraintSql;
import dev.pgorm.ddl.DefaultNames;
import dev.pgorm.hazard.HazardRule;
import dev.pgorm.hazard.LockMode;
import dev.pgorm.hazard.Work;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.NotNullConstraint;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Origin;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Steps about NOT NULL and, from PostgreSQL 18, the constraints behind it. */
final class NotNullPlanner {

    private static final String NEW_FORM = "a column has one not-null constraint";

    private NotNullPlanner() {}

    static void alter(Table table, Column before, Column after, PlanContext context, Collection<String> ids) {
        if (!after.notNull()) {
            if (before.notNull()) {
                drop(table, after, context, ids);
            }
        } else if (!before.notNull()) {
            set(table, after, context, ids);
        } else if (!before.details().notNull().equals(after.details().notNull())) {
            change(table, before, after, context, ids);
        }
    }

    /** What ADD COLUMN and CREATE TABLE cannot say about a new column. */
    static void addNotValid(Table table, Column column, PlanContext context, Collection<String> ids) {
        if (column.notNull()
                && column.details().notNull().filter(each -> !each.validated()).isPresent()) {
            set(table, column, context, ids);
        }
    }

    private static void set(Table table, Column column, PlanContext context, Collection<String> ids) {
        Optional<NotNullConstraint> constraint = column.details().notNull().or(() -> named(table, column, context));
        String statement = constraint
                .map(each -> ColumnSql.addNotNull(table.name(), column.name(), each))
                .orElseGet(() -> ColumnSql.setNotNull(table.name(), column.name()));
        Draft draft = context.graph()
                .add(Verb.SET_NOT_NULL, References.column(table.name(), column.name()), statement)
                .reverse(ColumnSql.dropNotNull(table.name(), column.name()))
                .serves(ids);
        if (constraint.map(NotNullConstraint::validated).orElse(true)) {
            draft.costs(HazardRule.SET_NOT_NULL, table.name());
        } else {
            draft.locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE);
        }
    }

    /** In a family of tables the usual name may be taken by what a child had from somebody else. */
    private static Optional<NotNullConstraint> named(Table table, Column column, PlanContext context) {
        boolean hasFamily = !table.form().parents().isEmpty()
                || !context.cascade().lineage().targetChildren(table.name()).isEmpty();
        return context.serverHas(18) && (hasFamily || isUsualNameGiven(table, column, context))
                ? Optional.of(constraint(table, column))
                : Optional.empty();
    }

    /** Whether the server would take another name than the usual one, since that is given elsewhere: to the constraint of a copy. */
    private static boolean isUsualNameGiven(Table table, Column column, PlanContext context) {
        return context.isGivenToConstraint(
                table.name().sibling(DefaultNames.notNull(table.name().name(), column.name())));
    }

    /** The column with the usual name said where the server would take another one. */
    static Column withUsualName(Table table, Column column, PlanContext context) {
        return context.serverHas(18)
                        && column.notNull()
                        && column.origin() != Origin.INHERITED
                        && column.details().notNull().isEmpty()
                        && isUsualNameGiven(table, column, context)
                ? column.withDetails(column.details().withNotNull(Optional.of(constraint(table, column))))
                : column;
    }

    /** Whether what forbids null is the table's own, so that it stays when the parent's goes; from PostgreSQL 18 on. */
    static boolean isOwn(Column column) {
        return column.notNull()
                && column.details().notNull().map(each -> each.origin().isOwn()).orElse(true);
    }

    /** Whether what forbids null comes from a parent's, under whatever name; from PostgreSQL 18 on. */
    static boolean isInherited(Column column) {
        return column.details()
                .notNull()
                .filter(each -> each.origin().isInherited())
                .isPresent();
    }

    /**
     * Whether a child's constraint that comes from a parent stays although that of the parent goes: then it becomes the child's own before,
     * since a key may need it all the time. From PostgreSQL 18 on.
     */
    static boolean outlivesParent(QualifiedName table, Identifier column, PlanContext context) {
        return context.serverHas(18)
                && context.start()
                        .column(table, column)
                        .filter(each -> isInherited(each) && !isOwn(each))
                        .isPresent()
                && context.target()
                        .column(table, column)
                        .filter(NotNullPlanner::isOwn)
                        .isPresent();
    }

    /** Makes a constraint that comes from a parent the table's own as well. */
    static void own(Table table, Column column, PlanContext context, Collection<String> ids) {
        context.graph()
                .add(
                        Verb.SET_NOT_NULL,
                        References.column(table.name(), column.name()),
                        ColumnSql.setNotNull(table.name(), column.name()))
                .locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                .serves(ids);
    }

    /** The name of the constraint behind NOT NULL. */
    static Identifier name(QualifiedName table, Column column) {
        return column.details()
                .notNull()
                .map(NotNullConstraint::name)
                .orElseGet(() -> DefaultNames.notNull(table.name(), column.name()));
    }

    /** A new child has its parents' constraints by their names only if those are there before; once all steps are drafted. */
    static void order(PlanContext context) {
        for (Table table : context.serverHas(18) ? context.target().tables() : List.<Table>of()) {
            Set<QualifiedName> ancestors = context.cascade().lineage().targetAncestors(table.name());
            for (Column column : ancestors.isEmpty() ? List.<Column>of() : table.columns()) {
                for (QualifiedName ancestor : column.notNull() ? ancestors : Set.<QualifiedName>of()) {
                    context.target()
                            .column(ancestor, column.name())
                            .filter(above ->
                                    above.notNull() && name(ancestor, above).equals(name(table.name(), column)))
                            .ifPresent(above -> context.graph()
                                    .run(Verb.SET_NOT_NULL, References.column(ancestor, column.name()))
                                    .before(Verb.CREATE, table.address(), "it gets the constraint under its name"));
                }
            }
        }
    }

    private static void drop(Table table, Column column, PlanContext context, Collection<String> ids) {
        String statement = dropsOnly(table, column, context)
                ? ColumnSql.dropNotNullOnly(table.name(), column.name())
                : ColumnSql.dropNotNull(table.name(), column.name());
        context.graph()
                .add(Verb.DROP_NOT_NULL, References.column(table.name(), column.name()), statement)
                .costs(HazardRule.RELAX_COLUMN, table.name())
                .serves(ids);
    }

    /**
     * Whether NOT NULL goes from the table alone: up to PostgreSQL 17 it would go from all children as well, where a key that stays may need
     * it. Of partitions the server does not allow that.
     */
    static boolean dropsOnly(Table table, Column column, PlanContext context) {
        return !context.serverHas(18)
                && !table.isPartitioned()
                && context.cascade().lineage().descendants(table.name()).stream()
                        .anyMatch(child -> isNotNull(context.start(), child, column)
                                && isNotNull(context.target(), child, column));
    }

    private static boolean isNotNull(Catalog catalog, QualifiedName table, Column column) {
        return catalog.column(table, column.name()).filter(Column::notNull).isPresent();
    }

    private static void change(Table table, Column before, Column after, PlanContext context, Collection<String> ids) {
        ObjectAddress address = References.column(table.name(), after.name());
        NotNullConstraint old = constraint(table, before);
        NotNullConstraint young = constraint(table, after);
        if (old.validated() && !young.validated()) {
            drop(table, after, context, ids);
            set(table, after, context, ids);
            context.graph().run(Verb.DROP_NOT_NULL, address).before(Verb.SET_NOT_NULL, address, NEW_FORM);
            return;
        }
        if (!old.name().equals(young.name()) && !young.origin().isInherited()) {
            context.graph()
                    .add(Verb.RENAME, address, ConstraintSql.rename(table.name(), old.name(), young.name()))
                    .leaves(HeldName.constraint(table.name(), old.name()))
                    .takes(HeldName.constraint(table.name(), young.name()))
                    .reverse(ConstraintSql.rename(table.name(), young.name(), old.name()))
                    .serves(ids);
        }
        Identifier name = young.origin().isInherited() ? old.name() : young.name();
        if (old.noInherit() != young.noInherit()) {
            context.graph()
                    .add(Verb.ALTER, address, ColumnSql.setInherited(table.name(), name, !young.noInherit()))
                    .locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                    .reverse(ColumnSql.setInherited(table.name(), name, !old.noInherit()))
                    .serves(ids);
        }
        if (!old.validated() && young.validated()) {
            context.graph()
                    .add(Verb.VALIDATE, address, ConstraintSql.validate(table.name(), name))
                    .costs(HazardRule.VALIDATE, table.name())
                    .serves(ids);
        }
        for (Verb later : new Verb[] {Verb.ALTER, Verb.VALIDATE}) {
            context.graph().run(Verb.RENAME, address).before(later, address, "the later one uses the new name");
        }
    }

    private static NotNullConstraint constraint(Table table, Column column) {
        return column.details()
                .notNull()
                .orElseGet(() ->
                        new NotNullConstraint(DefaultNames.notNull(table.name().name(), column.name()), false, true));
    }
}

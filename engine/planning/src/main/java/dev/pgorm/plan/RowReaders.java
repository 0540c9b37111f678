package dev.pgorm.plan;

import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.CompositeType;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.Domain;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Routine;
import dev.pgorm.ir.RoutineBody;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Routines whose SQL bodies read fields of rows that they are given. Late minor versions of PostgreSQL refuse to rewrite a table, to check
 * a domain inside it, or to alter an attribute's type while such a routine exists; earlier ones let it go wrong.
 */
final class RowReaders {

    private static final String READS = "a routine reads fields of its rows";

    private final PlanContext context;

    RowReaders(PlanContext context) {
        this.context = context;
    }

    /** Whether the routine, in its old or in its new version, is in the way of what happens to the type in the meantime. */
    boolean isDisturbed(Routine before, Routine after, ObjectAddress type) {
        boolean reads = reads(before, context.before()).contains(type)
                || reads(after, context.after()).contains(type);
        return reads && (isRewritten(type) || holdsCheckedDomain(type));
    }

    /** The row types of which the routine's body reads fields, as far as a server has told. */
    private static Set<ObjectAddress> reads(Routine routine, References references) {
        Set<ObjectAddress> types = new LinkedHashSet<>();
        if (routine.body() instanceof RoutineBody.Sql) {
            Set<ObjectAddress> used = references.of(routine);
            routine.inputTypes().forEach(type -> types.addAll(references.of(type)));
            types.removeIf(type -> type.kind() != DefinitionKind.COMPOSITE_TYPE
                    && used.stream()
                            .noneMatch(each -> each.kind() == ObjectKind.COLUMN
                                    && PlanContext.name(each).equals(PlanContext.name(type))));
        }
        return types;
    }

    private boolean isRewritten(ObjectAddress type) {
        Optional<CatalogObject> before = context.start().find(type);
        Optional<CatalogObject> after = context.target().find(type);
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        return switch (before.get()) {
            case Table table -> isRewritten(table, (Table) after.get());
            case CompositeType composite -> !composite.equals(after.get());
            case CatalogObject other -> false;
        };
    }

    private boolean isRewritten(Table before, Table after) {
        for (Column column : after.columns()) {
            Optional<Column> old = before.column(column.name());
            boolean rewrites = old.map(each -> !each.type().equals(column.type())
                            || !each.collation().equals(column.collation())
                            || context.swaps().concern(each)
                            || (column.value() instanceof ColumnValue.Generated
                                    && !each.value().equals(column.value())))
                    .orElseGet(() -> fillsRows(column));
            if (rewrites) {
                return true;
            }
        }
        return false;
    }

    /** Whether the column comes with values: of its own, or those that its domain gives or checks. */
    private boolean fillsRows(Column column) {
        return !(column.value() instanceof ColumnValue.None)
                || !context.after().base(column.type()).equals(column.type());
    }

    private boolean holdsCheckedDomain(ObjectAddress type) {
        return context.start().all(Domain.class).stream()
                .filter(before -> context.definitionAfter(before.address())
                        .filter(after -> after instanceof Domain domain && checksAnew(before, domain))
                        .isPresent())
                .anyMatch(before -> holds(type, before.address(), new HashSet<>()));
    }

    private boolean checksAnew(Domain before, Domain after) {
        return !before.checks().equals(after.checks())
                || !before.notNull().equals(after.notNull())
                || !context.loosenings().lost(before.address()).isEmpty();
    }

    private boolean holds(ObjectAddress type, ObjectAddress wanted, Set<ObjectAddress> seen) {
        if (type.equals(wanted)) {
            return true;
        }
        if (!seen.add(type)) {
            return false;
        }
        return context.start().find(type).stream().anyMatch(object -> switch (object) {
            case Table table ->
                table.columns().stream()
                        .flatMap(column -> context.before().of(column.type()).stream())
                        .anyMatch(each -> holds(each, wanted, seen));
            case Definition definition ->
                definition.isType()
                        && definition.types().stream()
                                .flatMap(each -> context.before().of(each).stream())
                                .anyMatch(each -> holds(each, wanted, seen));
            case CatalogObject other -> false;
        });
    }

    /** Lets routines that go do so before, and those that come afterwards; once all steps are drafted. */
    static void order(PlanContext context) {
        RowReaders readers = new RowReaders(context);
        for (Routine routine : context.start().all(Routine.class)) {
            reads(routine, context.before()).forEach(type -> readers.order(Verb.DROP, routine, type, true));
        }
        for (Routine routine : context.target().all(Routine.class)) {
            reads(routine, context.after()).forEach(type -> readers.order(Verb.CREATE, routine, type, false));
        }
    }

    private void order(Verb verb, Routine routine, ObjectAddress type, boolean first) {
        for (Draft step : context.graph().find(verb, routine.address())) {
            for (Draft draft : context.graph().all()) {
                if (concerns(draft.operation(), type)) {
                    context.graph().order(first ? step : draft, first ? draft : step, READS);
                }
            }
        }
    }

    /** Whether the step rewrites the rows of the type, or checks values inside them. */
    private boolean concerns(Operation operation, ObjectAddress type) {
        ObjectAddress object = operation.object();
        if (object.kind() == ObjectKind.COLUMN && type.kind() == ObjectKind.TABLE) {
            QualifiedName table = PlanContext.name(object);
            QualifiedName rows = PlanContext.name(type);
            boolean above = table.equals(rows)
                    || context.cascade().lineage().startAncestors(rows).contains(table);
            return above
                    && context.start().table(table).isPresent()
                    && (operation.verb() == Verb.SET_TYPE
                            || operation.verb() == Verb.CREATE
                            || operation.verb() == Verb.SET_EXPRESSION);
        }
        return operation.verb() == Verb.ALTER
                && context.start().find(object).isPresent()
                && context.start().find(object).stream().anyMatch(each -> switch (each) {
                    case Domain domain -> holds(type, object, new HashSet<>());
                    case CompositeType composite -> object.equals(type);
                    case CatalogObject other -> false;
                });
    }
}

package dev.pgorm.plan;

import dev.pgorm.diff.Change;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.StructureKind;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Hands changes of columns, constraints and indexes to their planners, and the replacements that follow from others. */
final class PartPlanner {

    private PartPlanner() {}

    static void planColumn(Change change, PlanContext context) {
        ObjectAddress address = change.object();
        Collection<String> ids = Set.of(change.id());
        switch (change.action()) {
            case CREATE -> {
                Table table = context.tableAfter(address);
                ColumnPlanner.create(table, PlanContext.column(table, address), context, ids);
            }
            case DROP -> {
                Table table = context.tableBefore(address);
                ColumnPlanner.drop(table, PlanContext.column(table, address), context, ids);
            }
            case ALTER -> {
                boolean follows = context.cascade().follows(PlanContext.name(address), Identifier.of(address.part()))
                        || context.cascade().comesWith(address).isPresent();
                if (!context.replacements().contains(address) && !follows) {
                    Table after = context.tableAfter(address);
                    ColumnPlanner.alter(
                            after,
                            PlanContext.column(context.tableBefore(address), address),
                            PlanContext.column(after, address),
                            context,
                            ids);
                }
            }
            case RENAME -> {}
        }
    }

    static void planConstraint(Change change, PlanContext context) {
        ObjectAddress address = change.object();
        Collection<String> ids = Set.of(change.id());
        switch (change.action()) {
            case CREATE -> {
                Table table = context.tableAfter(address);
                ConstraintPlanner.create(table, PlanContext.constraint(table, address), context, ids);
            }
            case DROP -> {
                Table table = context.tableBefore(address);
                ConstraintPlanner.drop(table, PlanContext.constraint(table, address), context, ids);
            }
            case ALTER -> {
                if (!isMadeAnyway(address, context)) {
                    Table after = context.tableAfter(address);
                    ConstraintPlanner.alter(
                            after,
                            PlanContext.constraint(context.tableBefore(address), address),
                            PlanContext.constraint(after, address),
                            context,
                            ids);
                }
            }
            case RENAME -> {}
        }
    }

    static void planIndex(Change change, PlanContext context) {
        ObjectAddress address = change.object();
        Collection<String> ids = Set.of(change.id());
        switch (change.action()) {
            case CREATE -> {
                Indexes.TableIndex after = context.indexAfter(address);
                if (!isMadeAgain(after, context)) {
                    IndexPlanner.create(after.table(), after.index(), context, ids);
                }
            }
            case DROP -> {
                if (!Adoption.isAdopted(address, context)) {
                    Indexes.TableIndex before = context.indexBefore(address);
                    if (!isMadeAgain(before, context)) {
                        IndexPlanner.drop(before.table(), before.index(), context, ids);
                    }
                }
            }
            case ALTER -> {
                if (!isMadeAnyway(address, context)) {
                    Indexes.TableIndex after = context.indexAfter(address);
                    IndexPlanner.alter(
                            after.table(), context.indexBefore(address).index(), after.index(), context, ids);
                }
            }
            case RENAME -> {}
        }
    }

    /** Whether the index goes and comes with its materialized view. */
    private static boolean isMadeAgain(Indexes.TableIndex index, PlanContext context) {
        return context.replacements().contains(index.table().address());
    }

    /** Whether the part is made by this plan, alone or along with that of a parent. */
    private static boolean isMadeAnyway(ObjectAddress part, PlanContext context) {
        return context.replacements().contains(part)
                || context.cascade().comesWith(part).isPresent();
    }

    /** Drops and makes again what cannot be altered. */
    static void planReplacement(ObjectAddress address, Collection<String> ids, PlanContext context) {
        switch (address.kind()) {
            case StructureKind.COLUMN -> {
                Table before = context.tableBefore(address);
                Table after = context.tableAfter(address);
                ColumnPlanner.drop(before, PlanContext.column(before, address), context, ids);
                ColumnPlanner.create(after, PlanContext.column(after, address), context, ids);
            }
            case StructureKind.CONSTRAINT -> {
                Table before = context.tableBefore(address);
                Table after = context.tableAfter(address);
                ConstraintPlanner.drop(before, PlanContext.constraint(before, address), context, ids);
                ConstraintPlanner.create(after, PlanContext.constraint(after, address), context, ids);
            }
            case StructureKind.INDEX -> {
                Indexes.TableIndex before = context.indexBefore(address);
                Indexes.TableIndex after = context.indexAfter(address);
                if (!isMadeAgain(before, context)) {
                    IndexPlanner.drop(before.table(), before.index(), context, ids);
                    IndexPlanner.create(after.table(), after.index(), context, ids);
                }
            }
            case StructureKind.TABLE ->
                TablePlanner.replace(context.tableBefore(address), context.tableAfter(address), context);
            case StructureKind.SCHEMA,
                    StructureKind.EXTENSION,
                    StructureKind.ENUM,
                    StructureKind.SEQUENCE,
                    StructureKind.ENUM_VALUE -> throw new IllegalStateException(address + " is never replaced");
            // DefinitionPlanner drops and makes those.
            case DefinitionKind definition -> {}
        }
    }

    /** Columns of a swapped type or collation change although the target calls them the same. */
    static void planSwappedColumns(PlanContext context) {
        if (context.swaps().isEmpty()) {
            return;
        }
        for (Table before : context.start().tables()) {
            Optional<Table> after = context.target().table(before.name());
            for (Column column : before.columns()) {
                ObjectAddress address = References.column(before.name(), column.name());
                Optional<Column> other = after.flatMap(table -> table.column(column.name()));
                if (other.isPresent()
                        && context.change(address).isEmpty()
                        && !context.replacements().contains(address)
                        && !context.isRemade(address)
                        && !context.cascade().follows(before.name(), column.name())
                        && isTouched(before, column, context)) {
                    ColumnPlanner.alter(after.get(), column, other.get(), context, causes(before, column, context));
                }
            }
        }
    }

    private static boolean isTouched(Table table, Column column, PlanContext context) {
        Set<ObjectAddress> references = context.before().of(table, column);
        return !context.freed(references).equals(references);
    }

    private static Set<String> causes(Table table, Column column, PlanContext context) {
        return context.before().of(table, column).stream()
                .flatMap(address -> context.causes(address).stream())
                .collect(Collectors.toSet());
    }
}

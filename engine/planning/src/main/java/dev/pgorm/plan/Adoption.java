package dev.pgorm.plan;

import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Constraint.Deferrability;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.IndexedRelation;
import dev.pgorm.ir.KeyIndex;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import java.util.List;
import java.util.Optional;

/** A unique index that becomes the constraint of its name: nothing has to be built again. */
final class Adoption {

    private Adoption() {}

    /** Whether the new constraint can take over an index that is there under its name and that nobody wants any more. */
    static boolean isPossible(Table table, Constraint constraint, PlanContext context) {
        ObjectAddress address = ObjectAddress.of(ObjectKind.INDEX, table.name().sibling(constraint.name()));
        return !table.isPartitioned()
                && context.isDropped(address)
                && context.start()
                        .table(table.name())
                        .flatMap(before -> before.indexes().stream()
                                .filter(index -> index.name().equals(constraint.name()))
                                .findFirst())
                        .filter(index -> fits(index, constraint))
                        .isPresent();
    }

    /** Whether a dropped index lives on as a constraint. */
    static boolean isAdopted(ObjectAddress index, PlanContext context) {
        if (!context.isDropped(index)) {
            return false;
        }
        IndexedRelation before = context.indexBefore(index).table();
        Optional<Table> after = context.target().table(before.name());
        return after.isPresent()
                && after.get().constraints().stream()
                        .anyMatch(each -> each.name().value().equals(index.name())
                                && context.isCreated(References.constraint(before.name(), each))
                                && isPossible(after.get(), each, context));
    }

    private static boolean fits(Index index, Constraint constraint) {
        return switch (constraint) {
            case Constraint.PrimaryKey key ->
                !key.withoutOverlaps() && fits(index, key.columns(), key.include()) && fits(index, key.index());
            case Constraint.Unique unique ->
                !unique.withoutOverlaps()
                        && fits(index, unique.columns(), unique.include())
                        && fits(index, unique.index())
                        && index.nullsNotDistinct() == unique.nullsNotDistinct();
            case Constraint.Exclusion exclusion -> false;
            case Constraint.ForeignKey key -> false;
            case Constraint.Check check -> false;
        };
    }

    private static boolean fits(Index index, KeyIndex wanted) {
        return index.details().parent().isEmpty()
                && index.with().equals(wanted.with())
                && index.tablespace().equals(wanted.tablespace());
    }

    private static boolean fits(Index index, List<Identifier> columns, List<Identifier> include) {
        return index.unique()
                && index.method().equals(Index.BTREE)
                && index.where().isEmpty()
                && index.include().equals(include)
                && index.elements()
                        .equals(columns.stream().map(Index.Element::column).toList());
    }

    /** When the constraint is checked. */
    static Deferrability deferrability(Constraint constraint) {
        return switch (constraint) {
            case Constraint.PrimaryKey key -> key.deferrability();
            case Constraint.Unique unique -> unique.deferrability();
            case Constraint.Exclusion exclusion -> exclusion.deferrability();
            case Constraint.ForeignKey key -> key.deferrability();
            case Constraint.Check check -> Deferrability.NOT_DEFERRABLE;
        };
    }
}

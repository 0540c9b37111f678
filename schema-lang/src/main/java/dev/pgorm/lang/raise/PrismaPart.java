package dev.pgorm.lang.raise;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnDetails;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.IndexDetails;
import dev.pgorm.ir.KeyIndex;
import dev.pgorm.ir.Origin;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableProperties;
import dev.pgorm.ir.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The part of a catalog that Prisma's language has words for. */
public final class PrismaPart {

    private final Catalog catalog;

    private PrismaPart(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The part of a catalog that a {@code .prisma} file can say; identity columns stay, since it says them as counters. */
    public static Catalog of(Catalog catalog) {
        PrismaPart part = new PrismaPart(catalog);
        return catalog.withObjects(catalog.objects().values().stream()
                .flatMap(each -> part.object(each).stream())
                .toList());
    }

    private Optional<CatalogObject> object(CatalogObject object) {
        return switch (object) {
            case Schema schema -> Optional.of(schema);
            case Extension extension -> Optional.of(extension);
            case EnumType type -> Optional.of(new EnumType(type.name(), type.labels(), Optional.empty()));
            case Sequence sequence ->
                sequence.ownedBy()
                        .map(owner -> new Sequence(
                                sequence.name(),
                                sequence.options(),
                                Optional.of(owner),
                                sequence.unlogged(),
                                Optional.empty()));
            case Table table -> isPlain(table) ? Optional.of(table(table)) : Optional.empty();
            case Definition definition -> Optional.empty();
        };
    }

    /** Whether Prisma's clients cannot tell the rows of a table apart: no key or unique index has required columns only. */
    static boolean isIgnored(Table table) {
        boolean unique = table.indexes().stream()
                .filter(each -> each.unique() && isSayable(each))
                .anyMatch(each -> each.elements().stream()
                        .allMatch(key ->
                                key.key() instanceof Index.ColumnKey column && isRequired(table, column.column())));
        return table.primaryKey().isEmpty() && !unique;
    }

    private static boolean isRequired(Table table, Identifier name) {
        return table.column(name).filter(Column::notNull).isPresent();
    }

    private static boolean isPlain(Table table) {
        return table.form().parents().isEmpty() && !table.isPartitioned() && !table.isForeign();
    }

    private Table table(Table table) {
        List<Constraint> constraints = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        for (Constraint each : table.constraints()) {
            constraint(each, constraints, indexes);
        }
        table.indexes().stream()
                .filter(PrismaPart::isSayable)
                .map(PrismaPart::plain)
                .forEach(indexes::add);
        return new Table(
                table.name(),
                table.columns().stream().map(PrismaPart::column).toList(),
                constraints,
                indexes,
                TableProperties.plain(),
                Optional.empty());
    }

    private static Column column(Column column) {
        ColumnValue value = column.value() instanceof ColumnValue.Generated ? new ColumnValue.None() : column.value();
        return new Column(
                column.name(),
                column.type(),
                column.notNull() && !column.type().array(),
                value,
                Optional.empty(),
                ColumnDetails.none(),
                Optional.empty());
    }

    private void constraint(Constraint constraint, List<Constraint> constraints, List<Index> indexes) {
        switch (constraint) {
            case Constraint.PrimaryKey key ->
                constraints.add(new Constraint.PrimaryKey(
                        key.name(),
                        key.columns(),
                        List.of(),
                        false,
                        Constraint.Deferrability.NOT_DEFERRABLE,
                        KeyIndex.usual(),
                        Optional.empty()));
            case Constraint.Unique unique -> indexes.add(unique(unique));
            case Constraint.ForeignKey key -> {
                if (isRelation(key)) {
                    constraints.add(foreignKey(key));
                }
            }
            case Constraint.Check check -> {
                // Prisma's language has no word for it
            }
            case Constraint.Exclusion exclusion -> {
                // Prisma's language has no word for it
            }
        }
    }

    private boolean isRelation(Constraint.ForeignKey key) {
        return catalog.table(key.referencedTable())
                .filter(target -> isPlain(target) && Sayable.isUnique(target, key.referencedColumns()))
                .isPresent();
    }

    private static Constraint.ForeignKey foreignKey(Constraint.ForeignKey key) {
        return new Constraint.ForeignKey(
                key.name(),
                key.columns(),
                key.referencedTable(),
                key.referencedColumns(),
                key.onDelete(),
                key.onUpdate(),
                List.of(),
                Constraint.Match.SIMPLE,
                Constraint.Deferrability.NOT_DEFERRABLE,
                Constraint.Validity.VALIDATED,
                false,
                Origin.OWN,
                Optional.empty());
    }

    private static Index unique(Constraint.Unique unique) {
        return new Index(
                unique.name(),
                true,
                Index.BTREE,
                unique.columns().stream().map(Index.Element::column).toList(),
                List.of(),
                false,
                Optional.empty(),
                StorageParameters.none(),
                Optional.empty(),
                Optional.empty());
    }

    private static boolean isSayable(Index index) {
        return index.where().isEmpty()
                && index.elements().stream()
                        .allMatch(each -> each.key() instanceof Index.ColumnKey
                                && each.collation().isEmpty()
                                && each.nullsFirst() == each.descending());
    }

    private static Index plain(Index index) {
        return new Index(
                index.name(),
                index.unique(),
                index.method(),
                index.elements(),
                List.of(),
                false,
                Optional.empty(),
                StorageParameters.none(),
                Optional.empty(),
                IndexDetails.none(),
                Optional.empty());
    }
}

package dev.pgorm.arb;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.ExpressionNames;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Makes a pair of catalogs with some property (usually: a test fails on it) as small as leaving parts out can. */
public final class Shrinker {

    private Shrinker() {}

    /** A pair of catalogs. */
    public record Pair(Catalog from, Catalog to) {}

    /**
     * Leaves out objects and parts as long as the property holds.
     *
     * @param from one catalog
     * @param to the other
     * @param property what has to stay true; it is true of the given pair
     */
    public static Pair shrink(Catalog from, Catalog to, BiPredicate<Catalog, Catalog> property) {
        Pair current = new Pair(from, to);
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Pair candidate : candidates(current)) {
                if (property.test(candidate.from(), candidate.to())) {
                    current = candidate;
                    smaller = true;
                    break;
                }
            }
        }
        return current;
    }

    private static List<Pair> candidates(Pair pair) {
        List<Pair> candidates = new ArrayList<>();
        smaller(pair.from()).forEach(each -> candidates.add(new Pair(each, pair.to())));
        smaller(pair.to()).forEach(each -> candidates.add(new Pair(pair.from(), each)));
        return candidates;
    }

    /** Every catalog with one object or part less that still makes sense. */
    static List<Catalog> smaller(Catalog catalog) {
        List<Catalog> smaller = new ArrayList<>();
        for (CatalogObject object : catalog.objects().values()) {
            if (!isNeeded(object, catalog)) {
                smaller.add(without(catalog, object));
            }
        }
        for (Table table : catalog.tables()) {
            for (Table less : smaller(table, catalog)) {
                smaller.add(with(catalog, less));
            }
        }
        return smaller;
    }

    private static boolean isNeeded(CatalogObject object, Catalog catalog) {
        return switch (object) {
            case Schema schema ->
                catalog.objects().keySet().stream()
                        .anyMatch(each -> each.schema().equals(schema.name().value()));
            case Table table ->
                catalog.tables().stream()
                                .anyMatch(other -> !other.equals(table)
                                        && other.constraints().stream()
                                                .anyMatch(each -> references(each, table.name())))
                        || catalog.all(Sequence.class).stream()
                                .anyMatch(each -> each.ownedBy()
                                        .filter(owner -> owner.table().equals(table.name()))
                                        .isPresent());
            case Sequence sequence -> isUsed(sequence.name(), catalog);
            case EnumType type -> isUsed(type.name(), catalog);
            case Extension extension -> false;
            // The generator makes none; a case that has some keeps them all.
            case Definition definition -> true;
        };
    }

    private static boolean references(Constraint constraint, QualifiedName table) {
        return constraint instanceof Constraint.ForeignKey key
                && key.referencedTable().equals(table);
    }

    private static boolean isUsed(QualifiedName name, Catalog catalog) {
        return catalog.tables().stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> (column.type() instanceof TypeReference.Named named
                                && named.name().equals(name))
                        || expression(column).stream()
                                .anyMatch(each -> ExpressionNames.of(each).uses(name)));
    }

    private static List<SqlExpr> expression(Column column) {
        return switch (column.value()) {
            case ColumnValue.Default value -> List.of(value.expression());
            case ColumnValue.Generated value -> List.of(value.expression());
            case ColumnValue.Identity value -> List.of();
            case ColumnValue.None value -> List.of();
        };
    }

    private static List<Table> smaller(Table table, Catalog catalog) {
        List<Table> smaller = new ArrayList<>();
        for (Index index : table.indexes()) {
            List<Index> rest = new ArrayList<>(table.indexes());
            rest.remove(index);
            smaller.add(table.withParts(table.columns(), table.constraints(), rest));
        }
        for (Constraint constraint : table.constraints()) {
            boolean key = constraint instanceof Constraint.PrimaryKey
                    && catalog.tables().stream()
                            .flatMap(other -> other.constraints().stream())
                            .anyMatch(each -> references(each, table.name()));
            if (!key) {
                List<Constraint> rest = new ArrayList<>(table.constraints());
                rest.remove(constraint);
                smaller.add(table.withParts(table.columns(), rest, table.indexes()));
            }
        }
        for (Column column : table.columns()) {
            if (!PartUse.isUsed(table, column, catalog)) {
                List<Column> rest = new ArrayList<>(table.columns());
                rest.remove(column);
                smaller.add(table.withParts(rest, table.constraints(), table.indexes()));
            }
        }
        return smaller;
    }

    private static Catalog without(Catalog catalog, CatalogObject object) {
        List<CatalogObject> rest = new ArrayList<>(catalog.objects().values());
        rest.remove(object);
        return Catalog.of(rest);
    }

    private static Catalog with(Catalog catalog, Table table) {
        List<CatalogObject> all = new ArrayList<>(catalog.objects().values());
        all.removeIf(each -> each.address().equals(table.address()));
        all.add(table);
        return Catalog.of(all);
    }
}

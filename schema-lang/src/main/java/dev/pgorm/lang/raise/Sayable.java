package dev.pgorm.lang.raise;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnDetails;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.IndexDetails;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableForm;
import dev.pgorm.ir.TableProperties;
import dev.pgorm.ir.TableStorage;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The part of a catalog that the language has words for. What leads from there to the whole belongs into {@code sql} blocks, so that
 * nothing is lost.
 */
public final class Sayable {

    private final Map<QualifiedName, Table> tables = new TreeMap<>();

    private Sayable(Catalog catalog) {
        for (Table each : catalog.tables()) {
            if (each.properties().form().equals(TableForm.ordinary())) {
                tables.put(each.name(), each);
            }
        }
    }

    /** The part of the catalog that {@link Raise} says in words of the language. */
    public static Catalog of(Catalog catalog) {
        Sayable sayable = new Sayable(catalog);
        return catalog.withObjects(catalog.objects().values().stream()
                .flatMap(each -> sayable.object(each).stream())
                .toList());
    }

    private Optional<CatalogObject> object(CatalogObject object) {
        return switch (object) {
            case Schema schema -> Optional.of(new Schema(schema.name(), Optional.empty()));
            case Extension extension ->
                Optional.of(new Extension(extension.name(), extension.schema(), extension.version(), Optional.empty()));
            case EnumType type -> Optional.of(new EnumType(type.name(), type.labels(), comment(type.comment())));
            case Sequence sequence ->
                sequence.ownedBy()
                                .filter(owner -> !tables.containsKey(owner.table()))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(new Sequence(
                                sequence.name(),
                                sequence.options(),
                                sequence.ownedBy(),
                                sequence.unlogged(),
                                comment(sequence.comment())));
            case Table table -> Optional.ofNullable(tables.get(table.name())).map(this::table);
            case Definition definition -> SayableDefinition.of(definition);
        };
    }

    private Table table(Table table) {
        TableStorage storage = table.properties().storage();
        return new Table(
                table.name(),
                table.columns().stream().map(Sayable::column).toList(),
                table.constraints().stream()
                        .flatMap(each -> constraint(each).stream())
                        .toList(),
                table.indexes().stream().map(Sayable::index).toList(),
                TableProperties.plain()
                        .withStorage(TableStorage.of(storage.unlogged(), storage.with(), storage.tablespace())),
                comment(table.comment()));
    }

    /** Lines of {@code ///} end at carriage returns. */
    static Optional<String> comment(Optional<String> comment) {
        return comment.filter(text -> text.indexOf('\r') < 0);
    }

    private static Column column(Column column) {
        return column.withComment(comment(column.comment()))
                .withDetails(ColumnDetails.of(column.storage(), column.compression(), column.statisticsTarget()));
    }

    static Index index(Index index) {
        return new Index(
                index.name(),
                index.unique(),
                index.method(),
                index.elements(),
                index.include(),
                index.unique() && index.nullsNotDistinct(),
                index.where(),
                index.with(),
                index.tablespace(),
                IndexDetails.none(),
                Optional.empty());
    }

    private Optional<Constraint> constraint(Constraint constraint) {
        Constraint plain = constraint.withComment(Optional.empty());
        return switch (plain) {
            case Constraint.PrimaryKey key ->
                key.withoutOverlaps()
                        ? Optional.empty()
                        : Optional.of(new Constraint.PrimaryKey(
                                key.name(),
                                key.columns(),
                                key.include(),
                                key.deferrability(),
                                key.with(),
                                Optional.empty()));
            case Constraint.Unique unique ->
                unique.withoutOverlaps()
                        ? Optional.empty()
                        : Optional.of(new Constraint.Unique(
                                unique.name(),
                                unique.columns(),
                                unique.include(),
                                unique.nullsNotDistinct(),
                                unique.deferrability(),
                                unique.with(),
                                Optional.empty()));
            case Constraint.Exclusion exclusion -> Optional.empty();
            case Constraint.ForeignKey key -> isRelation(key) ? Optional.of(key) : Optional.empty();
            case Constraint.Check check ->
                check.validity() == Constraint.Validity.NOT_ENFORCED ? Optional.empty() : Optional.of(check);
        };
    }

    /** Whether a relation field can say it: it leads to a model of the file, and to one row of it. */
    private boolean isRelation(Constraint.ForeignKey key) {
        Table target = tables.get(key.referencedTable());
        return target != null
                && !key.period()
                && key.validity() != Constraint.Validity.NOT_ENFORCED
                && isUnique(target, key.referencedColumns());
    }

    /** Whether the columns of a table are those of a key, a unique or a unique index without conditions. */
    static boolean isUnique(Table table, List<Identifier> columns) {
        Set<Identifier> wanted = Set.copyOf(columns);
        boolean constraint = table.constraints().stream().anyMatch(each -> switch (each) {
            case Constraint.PrimaryKey key ->
                !key.withoutOverlaps() && Set.copyOf(key.columns()).equals(wanted);
            case Constraint.Unique unique ->
                !unique.withoutOverlaps() && Set.copyOf(unique.columns()).equals(wanted);
            case Constraint.Exclusion exclusion -> false;
            case Constraint.ForeignKey key -> false;
            case Constraint.Check check -> false;
        });
        return constraint || table.indexes().stream().anyMatch(each -> isUnique(each, wanted));
    }

    private static boolean isUnique(Index index, Set<Identifier> wanted) {
        boolean plain = index.unique()
                && index.where().isEmpty()
                && index.elements().stream().allMatch(each -> each.key() instanceof Index.ColumnKey);
        return plain
                && index.elements().stream()
                        .map(each -> ((Index.ColumnKey) each.key()).column())
                        .collect(Collectors.toSet())
                        .equals(wanted);
    }
}

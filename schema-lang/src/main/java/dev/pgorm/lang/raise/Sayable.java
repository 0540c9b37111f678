package dev.pgorm.lang.raise;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.ExtendedStatistics;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.KeyIndex;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Origin;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.Table;
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

    private final Catalog catalog;
    private final Map<QualifiedName, Table> tables = new TreeMap<>();

    private Sayable(Catalog catalog) {
        this.catalog = catalog;
        Descent descent = new Descent(catalog);
        for (Table each : catalog.tables()) {
            if (descent.isSayable(each)) {
                tables.put(each.name(), each);
            }
        }
    }

    /** The part of the catalog that {@link Raise} says in words of the language. */
    public static Catalog of(Catalog catalog) {
        Sayable sayable = new Sayable(catalog);
        List<CatalogObject> said = catalog.objects().values().stream()
                .flatMap(each -> sayable.object(each).stream())
                .toList();
        return SayableOwners.in(catalog.withObjects(SayableProgram.withOwners(said)));
    }

    private Optional<CatalogObject> object(CatalogObject object) {
        return switch (object) {
            case Schema schema -> Optional.of(new Schema(schema.name(), comment(schema.comment())));
            case Extension extension ->
                Optional.of(new Extension(
                        extension.name(), extension.schema(), extension.version(), comment(extension.comment())));
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
            case ExtendedStatistics statistics ->
                isSayable(statistics) ? SayableDefinition.of(statistics) : Optional.empty();
            case Definition definition -> SayableDefinition.of(definition);
        };
    }

    /** They stand in the block of their table, whose owner is theirs as well. */
    private boolean isSayable(ExtendedStatistics statistics) {
        boolean inBlock =
                statistics.relation().kind() != ObjectKind.TABLE || tables.containsKey(statistics.relationName());
        return inBlock
                && Ownership.in(catalog, statistics.address()).equals(Ownership.in(catalog, statistics.relation()));
    }

    private Table table(Table table) {
        return new Table(
                table.name(),
                table.columns().stream()
                        .map(each -> each.withComment(comment(each.comment())))
                        .toList(),
                table.constraints().stream().filter(this::isSayable).toList(),
                table.indexes().stream().filter(each -> each.details().valid()).toList(),
                table.properties(),
                comment(table.comment()));
    }

    /** Lines of {@code ///} end at carriage returns. */
    static Optional<String> comment(Optional<String> comment) {
        return comment.filter(text -> text.indexOf('\r') < 0);
    }

    private boolean isSayable(Constraint constraint) {
        boolean complete = constraint.keyIndex().map(KeyIndex::valid).orElse(true);
        return complete
                && (!(constraint instanceof Constraint.ForeignKey key)
                        || key.origin() == Origin.INHERITED
                        || isTarget(key.referencedTable()));
    }

    /** A table outside the file can be named where its name is plain. */
    private boolean isTarget(QualifiedName table) {
        return tables.containsKey(table)
                || (SdlNames.isName(table.schema().value())
                        && SdlNames.isName(table.name().value()));
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

package dev.pgorm.lang.raise;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnDetails;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.KeyIndex;
import dev.pgorm.ir.NotNullConstraint;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Origin;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.ReplicaIdentity;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableForm;
import dev.pgorm.ir.TableStorage;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.lower.IndexNames;
import dev.pgorm.lang.lower.ServerNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What of the tables of a catalog comes from their parents, and need not be said again. */
final class Descent {

    /** How many equal indexes of one table are looked for. */
    private static final int MOST_ALIKE = 10;

    private final Map<QualifiedName, Table> tables = new HashMap<>();
    private final Set<QualifiedName> named = new HashSet<>();
    private final boolean namesNotNull;

    Descent(Catalog catalog) {
        catalog.tables().forEach(each -> tables.put(each.name(), each));
        for (Table table : catalog.tables()) {
            for (Constraint each : table.constraints()) {
                if (each instanceof Constraint.ForeignKey key && key.origin().isOwn()) {
                    named.add(key.referencedTable());
                }
            }
        }
        catalog.all(Sequence.class).forEach(each -> each.ownedBy().ifPresent(owner -> named.add(owner.table())));
        catalog.all(Definition.class).stream()
                .filter(each -> !(each instanceof Ownership))
                .forEach(each -> each.owner().ifPresent(this::addOwner));
        catalog.tables().stream().filter(each -> hasOwnOwner(each, catalog)).forEach(each -> named.add(each.name()));
        this.namesNotNull = catalog.tables().stream()
                .flatMap(each -> each.columns().stream())
                .anyMatch(each -> each.origin() == Origin.INHERITED
                        && each.details().notNull().isPresent());
    }

    private void addOwner(ObjectAddress owner) {
        if (owner.kind() == ObjectKind.TABLE) {
            named.add(QualifiedName.of(owner.schema(), owner.name()));
        }
    }

    private Optional<Table> parent(Table table) {
        return table.form().partition().flatMap(each -> Optional.ofNullable(tables.get(each.parent())));
    }

    /** Whether the language has words for where the table's columns come from. */
    boolean isSayable(Table table) {
        return isSayable(table, new HashSet<>());
    }

    private boolean isSayable(Table table, Set<QualifiedName> below) {
        TableForm form = table.form();
        boolean plain = form.ofType().isEmpty()
                && form.foreign().isEmpty()
                && below.add(table.name())
                && form.partition()
                        .map(each -> BoundSpelling.of(each.bound().text()).isPresent())
                        .orElse(true);
        return plain
                && hasUsualParts(table)
                && form.parents().stream()
                        .allMatch(each -> tables.containsKey(each) && isSayable(tables.get(each), below));
    }

    /** Whether what comes with the parent's keys and indexes is called as the server calls it. */
    private boolean hasUsualParts(Table table) {
        boolean constraints = table.constraints().stream()
                .filter(each -> each.keyIndex().flatMap(KeyIndex::parent).isPresent())
                .allMatch(each -> isUsual(table, each));
        boolean indexes = table.indexes().stream()
                .filter(each -> each.details().parent().isPresent())
                .allMatch(each -> isUsual(table, each.name(), IndexNames.parts(each.elements()), "idx")
                        || (each.unique() && isUsual(table, each.name(), IndexNames.parts(each.elements()), "key")));
        return constraints && indexes;
    }

    private static boolean isUsual(Table table, Constraint constraint) {
        return switch (constraint) {
            case Constraint.PrimaryKey key -> isUsual(table, key.name(), List.of(), "pkey");
            case Constraint.Unique unique -> isUsual(table, unique.name(), values(unique.columns()), "key");
            case Constraint.Exclusion exclusion ->
                isUsual(
                        table,
                        exclusion.name(),
                        IndexNames.parts(exclusion.elements().stream()
                                .map(Constraint.ExclusionElement::key)
                                .toList()),
                        "excl");
            case Constraint.ForeignKey key -> true;
            case Constraint.Check check -> true;
        };
    }

    private static List<String> values(List<Identifier> columns) {
        return columns.stream().map(Identifier::value).toList();
    }

    private static boolean isUsual(Table table, Identifier name, List<String> parts, String suffix) {
        return IntStream.range(0, MOST_ALIKE)
                .anyMatch(
                        pass -> name.equals(ServerNames.ofPartition(table.name().name(), parts, suffix, pass)));
    }

    /** Whether a partition is somebody else's than what it is a part of. */
    private static boolean hasOwnOwner(Table table, Catalog catalog) {
        return table.form()
                .partition()
                .map(each -> ObjectAddress.of(ObjectKind.TABLE, each.parent()))
                .filter(parent -> !Ownership.in(catalog, table.address()).equals(Ownership.in(catalog, parent)))
                .isPresent();
    }

    /** Whether the table is a partition with nothing of its own, which its parent's block says in one line. */
    boolean isPlainPartition(Table table) {
        return parent(table)
                .filter(parent -> !named.contains(table.name())
                        && isPlain(table)
                        && table.columns().size() == parent.columns().size()
                        && table.columns().stream().allMatch(each -> isInherited(table, each)))
                .isPresent();
    }

    private static boolean isPlain(Table table) {
        TableForm form = table.form();
        boolean properties = table.properties().storage().equals(TableStorage.usual())
                && table.properties().replicaIdentity() instanceof ReplicaIdentity.PrimaryKey
                && table.properties().clusteredOn().isEmpty()
                && !table.rowSecurity().enabled()
                && !table.rowSecurity().forced()
                && form.partitionKey().isEmpty()
                && table.comment().isEmpty();
        return properties
                && table.constraints().stream().noneMatch(Descent::isOwn)
                && table.indexes().stream().noneMatch(Descent::isOwn);
    }

    /** Whether a constraint is the table's own, or has a comment of its own. */
    static boolean isOwn(Constraint constraint) {
        return constraint.keyIndex().flatMap(KeyIndex::parent).isEmpty()
                && (constraint.origin().isOwn() || constraint.comment().isPresent());
    }

    /** Whether an index is the table's own. */
    static boolean isOwn(Index index) {
        return index.details().parent().isEmpty();
    }

    /** Whether the column is just what its parent has. */
    boolean isInherited(Table table, Column column) {
        if (column.origin() != Origin.INHERITED) {
            return false;
        }
        boolean inKey = table.primaryKey()
                .filter(key -> key.columns().contains(column.name()))
                .isPresent();
        return table.form().parents().stream()
                .map(tables::get)
                .filter(each -> each != null)
                .flatMap(
                        parent -> parent.column(column.name()).stream().map(source -> inherited(parent, source, inKey)))
                .findFirst()
                .filter(expected -> expected.equals(withNameOf(expected, column)))
                .isPresent();
    }

    /** The column with an inherited constraint against null called as another one's: its name tells nothing. */
    private static Column withNameOf(Column other, Column column) {
        return column.withDetails(column.details()
                .withNotNull(column.details()
                        .notNull()
                        .map(each -> each.origin().isInherited()
                                ? each.withName(name(other, each)).inherited()
                                : each)));
    }

    private static Identifier name(Column column, NotNullConstraint otherwise) {
        return column.details().notNull().map(NotNullConstraint::name).orElse(otherwise.name());
    }

    private static NotNullConstraint notNull(Table table, Column column) {
        return new NotNullConstraint(ServerNames.notNull(table.name().name(), column.name()), false, true);
    }

    /** The parent's column as a child has it. */
    private Column inherited(Table parent, Column column, boolean inKey) {
        boolean notNull = column.notNull() || inKey;
        Optional<NotNullConstraint> constraint = Optional.of(column.details()
                        .notNull()
                        .orElseGet(() -> notNull(parent, column))
                        .inherited())
                .filter(each -> namesNotNull && column.notNull());
        ColumnValue value = column.value() instanceof ColumnValue.Identity ? new ColumnValue.None() : column.value();
        return column.withNotNull(notNull)
                .withValue(value)
                .withComment(Optional.empty())
                .withDetails(ColumnDetails.of(column.storage(), column.compression(), Optional.empty())
                        .withNotNull(constraint)
                        .withOrigin(Origin.INHERITED));
    }
}

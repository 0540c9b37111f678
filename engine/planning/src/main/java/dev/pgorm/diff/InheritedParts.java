package dev.pgorm.diff;

import dev.pgorm.ddl.DefaultNames;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Origin;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which parts of a child PostgreSQL makes and drops along with which parts of its parent. */
public final class InheritedParts {

    private final Table child;
    private final Table parent;
    private final Catalog other;

    private InheritedParts(Table child, Table parent, Catalog other) {
        this.child = child;
        this.parent = parent;
        this.other = other;
    }

    /**
     * The parts of the child that PostgreSQL makes along with the parent's or with the child, each with the parent's.
     *
     * @param other the structure of the other side, whose names may be in the way of those that PostgreSQL chooses
     */
    public static Map<ObjectAddress, ObjectAddress> comingAlong(Table child, Table parent, Catalog other) {
        InheritedParts parts = new InheritedParts(child, parent, other);
        return parts.find(parts::source, index -> parts.isNamedByServer(index));
    }

    /** The parts of the child that PostgreSQL drops along with the parent's, each with the parent's. */
    public static Map<ObjectAddress, ObjectAddress> goingAlong(Table child, Table parent) {
        InheritedParts parts = new InheritedParts(child, parent, Catalog.empty());
        return parts.find(
                constraint -> constraint instanceof Constraint.Check && constraint.origin() != Origin.INHERITED
                        ? Optional.empty()
                        : parts.followed(constraint),
                index -> true);
    }

    private Map<ObjectAddress, ObjectAddress> find(
            Function<Constraint, Optional<ObjectAddress>> source, Predicate<Index> follows) {
        Map<ObjectAddress, ObjectAddress> found = new LinkedHashMap<>();
        for (Column column : child.columns()) {
            if (column.origin() == Origin.INHERITED
                    && parent.column(column.name()).isPresent()) {
                found.put(column(child, column.name()), column(parent, column.name()));
            }
        }
        for (Constraint constraint : child.constraints()) {
            source.apply(constraint).ifPresent(each -> found.put(constraint(child, constraint), each));
        }
        for (Index index : child.indexes()) {
            index.details()
                    .parent()
                    .flatMap(this::index)
                    .filter(each -> follows.test(index))
                    .ifPresent(each -> found.put(index.address(child.name()), each));
        }
        return found;
    }

    private Optional<ObjectAddress> source(Constraint constraint) {
        return switch (constraint) {
            case Constraint.Check check ->
                parent.constraint(check.name())
                        .filter(each -> each instanceof Constraint.Check && check.origin() == Origin.INHERITED)
                        .map(each -> constraint(parent, each));
            case Constraint.ForeignKey key ->
                key.origin() == Origin.OWN ? Optional.empty() : foreignKey(key).map(each -> constraint(parent, each));
            case Constraint.PrimaryKey key ->
                key(key, DefaultNames.primaryKey(child.name().name()));
            case Constraint.Unique unique ->
                key(unique, DefaultNames.unique(child.name().name(), with(unique.columns(), unique.include())));
            case Constraint.Exclusion exclusion -> exclusion(exclusion);
        };
    }

    private Optional<ObjectAddress> exclusion(Constraint.Exclusion exclusion) {
        return columns(exclusion.elements().stream()
                        .map(Constraint.ExclusionElement::key)
                        .toList())
                .flatMap(columns -> key(
                        exclusion, DefaultNames.exclusion(child.name().name(), with(columns, exclusion.include()))));
    }

    private Optional<ObjectAddress> key(Constraint constraint, Identifier usual) {
        boolean comes =
                constraint.origin() == Origin.INHERITED && constraint.name().equals(usual) && !isTaken(usual);
        return constraint
                .keyIndex()
                .filter(each -> comes)
                .flatMap(each -> each.parent())
                .flatMap(this::index);
    }

    /** The foreign key of the parent that says the same; PostgreSQL chooses the names of its copies. */
    private Optional<Constraint.ForeignKey> foreignKey(Constraint.ForeignKey key) {
        return parent.constraints().stream()
                .filter(Constraint.ForeignKey.class::isInstance)
                .map(Constraint.ForeignKey.class::cast)
                .filter(each -> saysTheSame(each, key))
                .findFirst();
    }

    /** Whether two foreign keys differ in no more than names. */
    public static boolean saysTheSame(Constraint.ForeignKey one, Constraint.ForeignKey another) {
        return one.columns().equals(another.columns())
                && one.referencedTable().equals(another.referencedTable())
                && one.referencedColumns().equals(another.referencedColumns())
                && one.onDelete() == another.onDelete()
                && one.onUpdate() == another.onUpdate()
                && one.match() == another.match();
    }

    /** The constraint or index behind an index of the parent. */
    private Optional<ObjectAddress> index(Identifier name) {
        return index(parent, name);
    }

    /** What the index of that name is: one that a constraint owns, or one by itself. */
    public static Optional<ObjectAddress> index(Table table, Identifier name) {
        return table.constraint(name)
                .filter(each -> each.keyIndex().isPresent())
                .map(each -> constraint(table, each))
                .or(() -> table.index(name).map(each -> each.address(table.name())));
    }

    private boolean isNamedByServer(Index index) {
        return columns(index.elements())
                .map(columns -> DefaultNames.index(child.name().name(), with(columns, index.include())))
                .filter(usual -> usual.equals(index.name()) && !isTaken(usual))
                .isPresent();
    }

    /** The columns of keys, where all are different ones: else the server numbers their names. */
    private static Optional<List<Identifier>> columns(List<Index.Element> elements) {
        List<Identifier> columns = new ArrayList<>();
        for (Index.Element element : elements) {
            switch (element.key()) {
                case Index.ColumnKey column -> columns.add(column.column());
                case Index.ExpressionKey expression -> {
                    return Optional.empty();
                }
            }
        }
        Set<Identifier> distinct = new HashSet<>(columns);
        return distinct.size() == columns.size() ? Optional.of(columns) : Optional.empty();
    }

    private static List<Identifier> with(List<Identifier> columns, List<Identifier> include) {
        List<Identifier> all = new ArrayList<>(columns);
        all.addAll(include);
        return all;
    }

    /** Whether something else of the other side has the name. */
    private boolean isTaken(Identifier name) {
        if (other.table(child.name())
                .filter(table -> index(table, name).isPresent())
                .isPresent()) {
            return false;
        }
        for (CatalogObject object : other.objects().values()) {
            ObjectAddress address = object.address();
            if (!address.schema().equals(child.name().schema().value())) {
                continue;
            }
            if (address.part().isEmpty() && address.name().equals(name.value())) {
                return true;
            }
            if (object instanceof Table table && index(table, name).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The parent's part that a child's part follows when it is altered, whatever its name. */
    public static Optional<ObjectAddress> source(Table child, Table parent, ObjectAddress part) {
        if (part.kind() == ObjectKind.COLUMN) {
            Identifier name = Identifier.of(part.part());
            return child.column(name)
                    .filter(column -> column.origin().isInherited())
                    .flatMap(column -> parent.column(name))
                    .map(column -> column(parent, name));
        }
        if (part.kind() == ObjectKind.INDEX) {
            return child.index(Identifier.of(part.name()))
                    .flatMap(index -> index.details().parent())
                    .flatMap(name -> index(parent, name));
        }
        return child.constraint(Identifier.of(part.part()))
                .flatMap(constraint -> new InheritedParts(child, parent, Catalog.empty()).followed(constraint));
    }

    private Optional<ObjectAddress> followed(Constraint constraint) {
        return switch (constraint) {
            case Constraint.Check check ->
                parent.constraint(check.name())
                        .filter(each -> check.origin().isInherited())
                        .map(each -> constraint(parent, each));
            case Constraint.ForeignKey key ->
                key.origin() == Origin.OWN ? Optional.empty() : foreignKey(key).map(each -> constraint(parent, each));
            case Constraint.PrimaryKey key -> key.index().parent().flatMap(this::index);
            case Constraint.Unique unique -> unique.index().parent().flatMap(this::index);
            case Constraint.Exclusion exclusion -> exclusion.index().parent().flatMap(this::index);
        };
    }

    static boolean has(Table table, ObjectAddress part) {
        if (part.kind() == ObjectKind.COLUMN) {
            return table.column(Identifier.of(part.part())).isPresent();
        }
        return part.kind() == ObjectKind.CONSTRAINT
                ? table.constraint(Identifier.of(part.part())).isPresent()
                : table.index(Identifier.of(part.name())).isPresent();
    }

    private static ObjectAddress column(Table table, Identifier name) {
        return ObjectAddress.part(ObjectKind.COLUMN, table.name(), name.value());
    }

    private static ObjectAddress constraint(Table table, Constraint constraint) {
        return ObjectAddress.part(
                ObjectKind.CONSTRAINT, table.name(), constraint.name().value());
    }
}

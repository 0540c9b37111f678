package dev.pgorm.diff;

import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.ManagedScope.Facet;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableProperties;
import dev.pgorm.ir.sql.ExpressionNames;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One table of the target, with what the target's dialect cannot say taken over from the table that is there. */
final class ManagedTable {

    private final Table current;
    private final Table stated;
    private final ManagedScope scope;

    ManagedTable(Table current, Table stated, ManagedScope scope) {
        this.current = current;
        this.stated = stated;
        this.scope = scope;
    }

    Table merge() {
        List<Constraint> constraints = constraints();
        return new Table(
                stated.name(),
                stated.columns().stream().map(this::column).toList(),
                constraints,
                indexes(constraints),
                properties(),
                comment(stated.comment(), current.comment()));
    }

    private TableProperties properties() {
        TableProperties wanted = scope.manages(Facet.TABLE_STORAGE)
                ? stated.properties()
                : stated.properties().withStorage(current.properties().storage());
        return scope.manages(DefinitionKind.POLICY) ? wanted : wanted.withRowSecurity(current.rowSecurity());
    }

    private Optional<String> comment(Optional<String> wanted, Optional<String> there) {
        return scope.manages(Facet.COMMENTS) ? wanted : there;
    }

    private Column column(Column wanted) {
        return current.column(wanted.name()).map(there -> column(wanted, there)).orElse(wanted);
    }

    private Column column(Column wanted, Column there) {
        Column commented = wanted.withComment(comment(wanted.comment(), there.comment()));
        if (scope.manages(Facet.NATIVE_COLUMNS)) {
            return commented;
        }
        return new Column(
                wanted.name(),
                wanted.type(),
                wanted.notNull(),
                value(wanted.value(), there.value()),
                there.collation(),
                there.details(),
                commented.comment());
    }

    /** A dialect without identity and generated columns writes the first as a serial and the second as a plain column. */
    private static ColumnValue value(ColumnValue wanted, ColumnValue there) {
        return switch (there) {
            case ColumnValue.Identity identity -> isSerial(wanted) ? there : wanted;
            case ColumnValue.Generated generated -> wanted instanceof ColumnValue.None ? there : wanted;
            case ColumnValue.Default expression -> wanted;
            case ColumnValue.None none -> wanted;
        };
    }

    private static boolean isSerial(ColumnValue value) {
        return value instanceof ColumnValue.Default expression
                && expression.expression().text().startsWith("nextval(");
    }

    private List<Constraint> constraints() {
        List<Constraint> merged = new ArrayList<>();
        Set<Identifier> names = new HashSet<>();
        for (Constraint wanted : stated.constraints()) {
            names.add(wanted.name());
            Optional<Constraint> there = current.constraints().stream()
                    .filter(each -> each.name().equals(wanted.name()))
                    .findFirst();
            merged.add(there.map(each -> constraint(wanted, each)).orElse(wanted));
        }
        for (Constraint there : current.constraints()) {
            if (!names.contains(there.name()) && isUnmanaged(there)) {
                merged.add(there);
            }
        }
        return merged;
    }

    private boolean isUnmanaged(Constraint there) {
        return switch (there) {
            case Constraint.Check check -> !scope.manages(Facet.CHECKS) && !readsDroppedColumn(check.expression());
            case Constraint.Unique unique ->
                !scope.manages(Facet.NATIVE_CONSTRAINTS)
                        && stated.indexes().stream().anyMatch(index -> standsFor(index, unique));
            case Constraint.Exclusion exclusion -> !scope.manages(Facet.CHECKS) && !readsDroppedColumn(exclusion);
            case Constraint.PrimaryKey key -> false;
            case Constraint.ForeignKey key -> false;
        };
    }

    private Constraint constraint(Constraint wanted, Constraint there) {
        if (wanted instanceof Constraint.ForeignKey key
                && there instanceof Constraint.ForeignKey old
                && !scope.manages(Facet.NATIVE_CONSTRAINTS)) {
            return new Constraint.ForeignKey(
                    key.name(),
                    key.columns(),
                    key.referencedTable(),
                    key.referencedColumns(),
                    key.onDelete(),
                    key.onUpdate(),
                    old.setColumns(),
                    old.match(),
                    old.deferrability(),
                    old.validity(),
                    old.period(),
                    old.origin(),
                    comment(key.comment(), old.comment()));
        }
        if (wanted instanceof Constraint.PrimaryKey key
                && there instanceof Constraint.PrimaryKey old
                && !scope.manages(Facet.NATIVE_CONSTRAINTS)) {
            return new Constraint.PrimaryKey(
                    key.name(),
                    key.columns(),
                    old.include(),
                    old.withoutOverlaps(),
                    old.deferrability(),
                    old.index(),
                    comment(key.comment(), old.comment()));
        }
        return scope.manages(Facet.COMMENTS) ? wanted : wanted.withComment(there.comment());
    }

    private List<Index> indexes(List<Constraint> constraints) {
        List<Index> merged = new ArrayList<>();
        Set<Identifier> names = new HashSet<>();
        for (Index wanted : stated.indexes()) {
            names.add(wanted.name());
            if (constraints.stream()
                    .noneMatch(each -> each instanceof Constraint.Unique unique
                            && isTakenOver(unique)
                            && standsFor(wanted, unique))) {
                merged.add(current.indexes().stream()
                        .filter(each -> each.name().equals(wanted.name()))
                        .findFirst()
                        .map(there -> index(wanted, there))
                        .orElse(wanted));
            }
        }
        for (Index there : current.indexes()) {
            if (!names.contains(there.name())
                    && !scope.manages(Facet.NATIVE_INDEXES)
                    && isNative(there)
                    && !readsDroppedColumn(there)) {
                merged.add(there);
            }
        }
        return merged;
    }

    private boolean isTakenOver(Constraint.Unique unique) {
        return stated.constraints().stream().noneMatch(each -> each.name().equals(unique.name()));
    }

    /** Whether an index of a dialect without unique constraints means this one. */
    private static boolean standsFor(Index index, Constraint.Unique unique) {
        List<Index.Key> keys =
                unique.columns().stream().<Index.Key>map(Index.ColumnKey::new).toList();
        return index.unique()
                && index.name().equals(unique.name())
                && index.elements().stream().map(Index.Element::key).toList().equals(keys);
    }

    private Index index(Index wanted, Index there) {
        boolean natives = scope.manages(Facet.NATIVE_INDEXES);
        return new Index(
                wanted.name(),
                wanted.unique(),
                wanted.method(),
                wanted.elements(),
                natives ? wanted.include() : there.include(),
                natives ? wanted.nullsNotDistinct() : there.nullsNotDistinct(),
                natives ? wanted.where() : wanted.where().or(there::where),
                natives ? wanted.with() : there.with(),
                natives ? wanted.tablespace() : there.tablespace(),
                natives ? wanted.details() : there.details(),
                comment(wanted.comment(), there.comment()));
    }

    private static boolean isNative(Index index) {
        return index.where().isPresent()
                || !index.include().isEmpty()
                || !index.with().isEmpty()
                || index.nullsNotDistinct()
                || index.elements().stream()
                        .anyMatch(element -> element.key() instanceof Index.ExpressionKey
                                || element.collation().isPresent());
    }

    private boolean readsDroppedColumn(Index index) {
        Set<Identifier> dropped = droppedColumns();
        return index.include().stream().anyMatch(dropped::contains)
                || index.where().filter(this::readsDroppedColumn).isPresent()
                || index.elements().stream().anyMatch(element -> readsDroppedColumn(element.key(), dropped));
    }

    private boolean readsDroppedColumn(Constraint.Exclusion exclusion) {
        Set<Identifier> dropped = droppedColumns();
        return exclusion.include().stream().anyMatch(dropped::contains)
                || exclusion.where().filter(this::readsDroppedColumn).isPresent()
                || exclusion.elements().stream()
                        .anyMatch(element -> readsDroppedColumn(element.key().key(), dropped));
    }

    private boolean readsDroppedColumn(Index.Key key, Set<Identifier> dropped) {
        return switch (key) {
            case Index.ColumnKey column -> dropped.contains(column.column());
            case Index.ExpressionKey expression -> readsDroppedColumn(expression.expression());
        };
    }

    private boolean readsDroppedColumn(SqlExpr expression) {
        ExpressionNames names = ExpressionNames.of(expression);
        return droppedColumns().stream().anyMatch(names::readsColumn);
    }

    private Set<Identifier> droppedColumns() {
        return current.columns().stream()
                .map(Column::name)
                .filter(name -> stated.column(name).isEmpty())
                .collect(Collectors.toSet());
    }
}

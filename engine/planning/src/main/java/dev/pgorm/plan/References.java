package dev.pgorm.plan;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Collation;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.Domain;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.IndexedRelation;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.ExpressionNames;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the parts of a catalog's tables refer to, by declaration and by the names inside expressions. */
final class References {

    private final Catalog catalog;
    private final CatalogNames names;
    private final Map<ObjectAddress, Set<ObjectAddress>> named = new HashMap<>();

    References(Catalog catalog) {
        this.catalog = catalog;
        this.names = new CatalogNames(catalog);
    }

    static ObjectAddress schemaOf(QualifiedName name) {
        return ObjectAddress.global(ObjectKind.SCHEMA, name.schema().value());
    }

    static ObjectAddress column(QualifiedName table, Identifier column) {
        return ObjectAddress.part(ObjectKind.COLUMN, table, column.value());
    }

    static ObjectAddress constraint(QualifiedName table, Constraint constraint) {
        return ObjectAddress.part(
                ObjectKind.CONSTRAINT, table, constraint.name().value());
    }

    /** Types and relations that an expression names. */
    Set<ObjectAddress> of(SqlExpr expression) {
        return names.in(expression);
    }

    /** What a type refers to. */
    Set<ObjectAddress> of(TypeReference type) {
        return switch (type) {
            case TypeReference.BuiltIn builtIn -> Set.of();
            case TypeReference.Written written -> Set.of();
            case TypeReference.Named named -> typesOf(named.name());
        };
    }

    /** The types of that name: enumerated or defined ones, and the row types of relations. */
    Set<ObjectAddress> typesOf(QualifiedName name) {
        Set<ObjectAddress> found = new LinkedHashSet<>();
        found.add(ObjectAddress.of(ObjectKind.ENUM, name));
        for (ObjectAddress address : names.of(name.name().value())) {
            if (address.schema().equals(name.schema().value()) && isType(address)) {
                found.add(address);
            }
        }
        return found;
    }

    /** The type of that name; empty where the catalog has none. */
    Optional<CatalogObject> type(QualifiedName name) {
        return typesOf(name).stream()
                .flatMap(address -> catalog.find(address).stream())
                .findFirst();
    }

    /** The type of the values of this one: domains as what they are based on in the end. */
    TypeReference base(TypeReference type) {
        if (!(type instanceof TypeReference.Named named)
                || !(type(named.name()).orElse(null) instanceof Domain domain)) {
            return type;
        }
        TypeReference base = base(domain.base());
        if (!type.array()) {
            return base;
        }
        return base.array() ? type : TypeConversion.withArray(base, true);
    }

    /** Whether a domain behind the type refuses values of the type that it is based on. */
    boolean isConstrained(TypeReference type) {
        return type instanceof TypeReference.Named named
                && type(named.name()).orElse(null) instanceof Domain domain
                && (domain.notNull().isPresent() || !domain.checks().isEmpty() || isConstrained(domain.base()));
    }

    private boolean isType(ObjectAddress address) {
        return switch (catalog.objects().get(address)) {
            case EnumType type -> true;
            case Table table -> true;
            case Definition definition -> definition.isType();
            case Sequence sequence -> false;
            case Schema schema -> false;
            case Extension extension -> false;
            case null -> false;
        };
    }

    /** What a definition rests on: by declaration, and as far as a server has told. */
    Set<ObjectAddress> of(Definition definition) {
        Set<ObjectAddress> found = declared(definition);
        found.addAll(catalog.dependencies().of(definition.address()));
        found.remove(definition.address());
        return found;
    }

    /** What a definition rests on by declaration. */
    Set<ObjectAddress> declared(Definition definition) {
        Set<ObjectAddress> found = new LinkedHashSet<>(definition.references());
        definition.types().forEach(type -> found.addAll(of(type)));
        return found;
    }

    /** What the names in a definition's texts may mean: the server knows better, but does not look into quoted bodies. */
    Set<ObjectAddress> named(Definition definition) {
        return named.computeIfAbsent(definition.address(), address -> {
            Set<ObjectAddress> found = new LinkedHashSet<>();
            definition.texts().forEach(text -> found.addAll(named(text.text())));
            found.remove(address);
            return found;
        });
    }

    /** What the words of a text may mean. */
    Set<ObjectAddress> named(String text) {
        return names.inText(text);
    }

    /** The definitions whose names an expression has; none where a server has told what it really calls. */
    Set<ObjectAddress> mayCall(SqlExpr expression) {
        if (isRead()) {
            return Set.of();
        }
        Set<ObjectAddress> found = named(expression.text());
        found.removeIf(each -> !(each.kind() instanceof DefinitionKind));
        return found;
    }

    /**
     * Everything that running these may run, as far as it can be told: what they rest on, what their bodies name, and so on.
     */
    Set<ObjectAddress> calledBy(Collection<ObjectAddress> roots) {
        Set<ObjectAddress> called = new LinkedHashSet<>();
        Deque<ObjectAddress> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            if (catalog.objects().get(open.pop()) instanceof Definition definition) {
                Set<ObjectAddress> next = new LinkedHashSet<>(of(definition));
                next.addAll(named(definition));
                next.removeAll(called);
                called.addAll(next);
                open.addAll(next);
            }
        }
        return called;
    }

    /**
     * Whether these rest on the table through definitions: a default calls a function that takes the table's row type. Such a part
     * cannot come with its table.
     */
    boolean restOn(Collection<ObjectAddress> parts, Table table) {
        Set<ObjectAddress> seen = new HashSet<>();
        Deque<ObjectAddress> open = new ArrayDeque<>();
        parts.stream().filter(each -> each.kind() instanceof DefinitionKind).forEach(open::add);
        while (!open.isEmpty()) {
            ObjectAddress next = whole(open.pop());
            if (next.equals(table.address())) {
                return true;
            }
            if (seen.add(next)) {
                switch (catalog.objects().get(next)) {
                    case Definition definition -> open.addAll(of(definition));
                    case Table other -> other.columns().forEach(column -> open.addAll(of(other, column)));
                    case EnumType type -> {}
                    case Sequence sequence -> {}
                    case Schema schema -> {}
                    case Extension extension -> {}
                    case null -> {}
                }
            }
        }
        return false;
    }

    private static ObjectAddress whole(ObjectAddress address) {
        return address.kind() == ObjectKind.COLUMN
                ? ObjectAddress.of(ObjectKind.TABLE, QualifiedName.of(address.schema(), address.name()))
                : address;
    }

    /** Whether a server has told what rests on what. */
    boolean isRead() {
        return !catalog.dependencies().isEmpty();
    }

    /** The schema that a definition stands in. */
    Optional<ObjectAddress> schemaOf(Definition definition) {
        String schema = definition.address().schema();
        return schema.isEmpty() ? Optional.empty() : Optional.of(ObjectAddress.global(ObjectKind.SCHEMA, schema));
    }

    /** What a column's default or generation expression refers to, the columns that it is computed from included. */
    Set<ObjectAddress> of(Table table, ColumnValue value) {
        return switch (value) {
            case ColumnValue.None none -> Set.of();
            case ColumnValue.Identity identity -> Set.of();
            case ColumnValue.Default expression -> of(expression.expression());
            case ColumnValue.Generated generated -> inTable(table, generated.expression());
        };
    }

    /** What the default or generation expression of a column rests on, as far as a server has told. */
    Set<ObjectAddress> restsOn(Table table, Column column) {
        return catalog.dependencies().of(column(table.name(), column.name()));
    }

    /** What a table itself rests on, as far as a server has told: its access method. */
    Set<ObjectAddress> restsOn(Table table) {
        return catalog.dependencies().of(table.address());
    }

    /** What a column refers to. */
    Set<ObjectAddress> of(Table table, Column column) {
        Set<ObjectAddress> found = new LinkedHashSet<>(of(column.type()));
        found.addAll(Collation.addresses(column.collation()));
        found.addAll(of(table, column.value()));
        found.addAll(restsOn(table, column));
        return found;
    }

    /** What a constraint refers to; for a foreign key also every unique key that it may rest on. */
    Set<ObjectAddress> of(Table table, Constraint constraint) {
        return switch (constraint) {
            case Constraint.PrimaryKey key -> columns(table, key.columns(), key.include());
            case Constraint.Unique unique -> columns(table, unique.columns(), unique.include());
            case Constraint.Exclusion exclusion -> exclusion(table, exclusion);
            case Constraint.Check check -> check(table, check);
            case Constraint.ForeignKey key -> foreignKey(table, key);
        };
    }

    private Set<ObjectAddress> exclusion(Table table, Constraint.Exclusion exclusion) {
        Set<ObjectAddress> found = columns(table, exclusion.include(), List.of());
        exclusion.elements().forEach(element -> found.addAll(key(table, element.key())));
        exclusion.where().ifPresent(predicate -> found.addAll(inTable(table, predicate)));
        found.addAll(catalog.dependencies().of(constraint(table.name(), exclusion)));
        return found;
    }

    private Set<ObjectAddress> check(Table table, Constraint.Check check) {
        Set<ObjectAddress> found = inTable(table, check.expression());
        found.addAll(catalog.dependencies().of(constraint(table.name(), check)));
        return found;
    }

    private Set<ObjectAddress> foreignKey(Table table, Constraint.ForeignKey key) {
        Set<ObjectAddress> found = columns(table, key.columns(), key.setColumns());
        found.add(ObjectAddress.of(ObjectKind.TABLE, key.referencedTable()));
        key.referencedColumns().forEach(column -> found.add(column(key.referencedTable(), column)));
        found.addAll(keysBehind(key));
        return found;
    }

    /** The unique keys and indexes of the referenced table over exactly the referenced columns. */
    Set<ObjectAddress> keysBehind(Constraint.ForeignKey key) {
        Set<ObjectAddress> found = new LinkedHashSet<>();
        Optional<Table> referenced = catalog.table(key.referencedTable());
        referenced.ifPresent(table -> {
            Set<Identifier> wanted = Set.copyOf(key.referencedColumns());
            for (Constraint each : table.constraints()) {
                if (keyColumns(each).filter(wanted::equals).isPresent()) {
                    found.add(constraint(table.name(), each));
                }
            }
            for (Index index : table.indexes()) {
                if (index.unique() && keyColumns(index).equals(wanted)) {
                    found.add(index.address(table.name()));
                }
            }
        });
        return found;
    }

    private static Optional<Set<Identifier>> keyColumns(Constraint constraint) {
        return switch (constraint) {
            case Constraint.PrimaryKey key -> Optional.of(new HashSet<>(key.columns()));
            case Constraint.Unique unique -> Optional.of(new HashSet<>(unique.columns()));
            case Constraint.Exclusion exclusion -> Optional.empty();
            case Constraint.ForeignKey key -> Optional.empty();
            case Constraint.Check check -> Optional.empty();
        };
    }

    private static Set<Identifier> keyColumns(Index index) {
        Set<Identifier> columns = new HashSet<>();
        for (Index.Element element : index.elements()) {
            switch (element.key()) {
                case Index.ColumnKey key -> columns.add(key.column());
                case Index.ExpressionKey key -> {
                    return Set.of();
                }
            }
        }
        return columns;
    }

    /** What an index refers to. */
    Set<ObjectAddress> of(IndexedRelation table, Index index) {
        Set<ObjectAddress> found = columns(table, index.include(), List.of());
        index.elements().forEach(element -> found.addAll(key(table, element)));
        index.where().ifPresent(predicate -> found.addAll(inTable(table, predicate)));
        found.addAll(catalog.dependencies().of(index.address(table.name())));
        return found;
    }

    private Set<ObjectAddress> key(IndexedRelation table, Index.Element element) {
        Set<ObjectAddress> found = new LinkedHashSet<>(Collation.addresses(element.collation()));
        switch (element.key()) {
            case Index.ColumnKey key -> found.add(column(table.name(), key.column()));
            case Index.ExpressionKey key -> found.addAll(inTable(table, key.expression()));
        }
        return found;
    }

    /** Columns of the table, types and relations that an expression names. */
    Set<ObjectAddress> inTable(IndexedRelation table, SqlExpr expression) {
        Set<ObjectAddress> found = new LinkedHashSet<>(of(expression));
        found.add(table.address());
        ExpressionNames names = ExpressionNames.of(expression);
        for (Identifier column : table.columnNames()) {
            if (names.readsColumn(column)) {
                found.add(column(table.name(), column));
            }
        }
        return found;
    }

    private static Set<ObjectAddress> columns(IndexedRelation table, List<Identifier> first, List<Identifier> second) {
        Set<ObjectAddress> found = new LinkedHashSet<>();
        found.add(table.address());
        first.forEach(column -> found.add(column(table.name(), column)));
        second.forEach(column -> found.add(column(table.name(), column)));
        return found;
    }
}

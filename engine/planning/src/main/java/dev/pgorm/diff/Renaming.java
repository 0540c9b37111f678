package dev.pgorm.diff;

import dev.pgorm.ddl.DefaultNames;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnReference;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.KeyIndex;
import dev.pgorm.ir.NewNames;
import dev.pgorm.ir.NotNullConstraint;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.ir.ReplicaIdentity;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableForm;
import dev.pgorm.ir.TableProperties;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.ExpressionNames;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives a catalog's objects new names, with every reference to them, as PostgreSQL's RENAME does. */
final class Renaming implements NewNames {

    /** The kinds whose names stand for themselves in SQL. */
    private static final List<ObjectKind> NAMED = Stream.<ObjectKind>concat(
                    Stream.of(ObjectKind.TABLE, ObjectKind.ENUM, ObjectKind.SEQUENCE, ObjectKind.INDEX),
                    Stream.of(DefinitionKind.values()).filter(DefinitionKind::isRelation))
            .toList();

    private final Map<ObjectAddress, ObjectAddress> names = new HashMap<>();

    /** The tables that partitions are partitions of, all under their old names. */
    private final Map<QualifiedName, QualifiedName> parents = new HashMap<>();

    private Renaming(Catalog catalog, List<RenameHint> hints) {
        for (Table table : catalog.tables()) {
            table.form().partition().ifPresent(partition -> parents.put(table.name(), partition.parent()));
        }
        hints.forEach(hint -> names.put(hint.from(), hint.to()));
    }

    static Catalog apply(Catalog catalog, List<RenameHint> hints) {
        if (hints.isEmpty()) {
            return catalog;
        }
        Renaming renaming = new Renaming(catalog, hints);
        for (Definition definition : catalog.all(Definition.class)) {
            ObjectAddress renamed = definition.renamed(renaming).address();
            renaming.names.putIfAbsent(definition.address(), renamed);
        }
        return Catalog.of(catalog.objects().values().stream()
                        .map(renaming::object)
                        .toList())
                .withDependencies(catalog.dependencies().renamed(renaming::address));
    }

    private CatalogObject object(CatalogObject object) {
        return switch (object) {
            case Schema schema -> new Schema(schemaName(schema.name()), schema.comment());
            case Extension extension ->
                new Extension(
                        extension.name(),
                        extension.schema().map(this::schemaName),
                        extension.version(),
                        extension.comment());
            case EnumType type -> enumType(type);
            case Sequence sequence ->
                new Sequence(
                        relation(sequence.name()),
                        sequence.options(),
                        sequence.ownedBy().map(this::owner),
                        sequence.unlogged(),
                        sequence.comment());
            case Table table -> table(table);
            case Definition definition -> definition.renamed(this);
        };
    }

    /** The address of an object, or a part of one, after the renames. */
    @Override
    public ObjectAddress address(ObjectAddress address) {
        ObjectAddress renamed = names.get(address);
        if (renamed != null) {
            return renamed;
        }
        if (address.schema().isEmpty()) {
            return address;
        }
        if (address.kind() instanceof DefinitionKind kind
                && !kind.isRelation()
                && address.part().isEmpty()) {
            // Its kind has names of its own: a table of the same name is somebody else.
            return new ObjectAddress(
                    kind, schemaName(Identifier.of(address.schema())).value(), address.name(), "");
        }
        QualifiedName owner = relation(QualifiedName.of(address.schema(), address.name()));
        return new ObjectAddress(
                address.kind(), owner.schema().value(), owner.name().value(), address.part());
    }

    private EnumType enumType(EnumType type) {
        List<String> labels = type.labels().stream()
                .map(label -> part(ObjectKind.ENUM_VALUE, type.name(), label))
                .toList();
        return new EnumType(relation(type.name()), labels, type.comment());
    }

    private Table table(Table table) {
        QualifiedName old = table.name();
        return new Table(
                relation(old),
                table.columns().stream().map(column -> column(old, column)).toList(),
                table.constraints().stream()
                        .map(constraint -> constraint(old, constraint))
                        .toList(),
                table.indexes().stream().map(index -> index(old, index)).toList(),
                properties(old, table.properties()),
                table.comment());
    }

    private Column column(QualifiedName table, Column column) {
        return new Column(
                columnName(table, column.name()),
                type(column.type()),
                column.notNull(),
                value(table, column),
                column.collation(),
                column.details().withNotNull(notNull(table, column)),
                column.comment());
    }

    /** The not-null constraint of a column keeps its name when table or column get another one. */
    private Optional<NotNullConstraint> notNull(QualifiedName table, Column column) {
        return column.details()
                .notNull()
                .map(each -> each.withName(Identifier.of(
                        part(ObjectKind.CONSTRAINT, table, each.name().value()))));
    }

    private TableProperties properties(QualifiedName table, TableProperties properties) {
        return properties
                .withReplicaIdentity(replicaIdentity(table, properties.replicaIdentity()))
                .withClusteredOn(properties.clusteredOn().map(index -> indexName(table, index)))
                .withForm(form(table, properties.form()));
    }

    private ReplicaIdentity replicaIdentity(QualifiedName table, ReplicaIdentity identity) {
        return switch (identity) {
            case ReplicaIdentity.PrimaryKey key -> key;
            case ReplicaIdentity.Full full -> full;
            case ReplicaIdentity.Nothing nothing -> nothing;
            case ReplicaIdentity.UsingIndex using -> new ReplicaIdentity.UsingIndex(indexName(table, using.index()));
        };
    }

    private TableForm form(QualifiedName table, TableForm form) {
        return new TableForm(
                form.partitionKey()
                        .map(key -> new TableForm.PartitionKey(
                                key.strategy(),
                                key.elements().stream()
                                        .map(element -> element(table, element))
                                        .toList())),
                form.partition()
                        .map(partition ->
                                new TableForm.Partition(relation(partition.parent()), text(partition.bound()))),
                form.inherits().stream().map(this::relation).toList(),
                form.ofType().map(this::relation),
                form.foreign());
    }

    /** The new name of an index, be it a constraint's or not. */
    private Identifier indexName(QualifiedName table, Identifier index) {
        Identifier constraint = Identifier.of(part(ObjectKind.CONSTRAINT, table, index.value()));
        return constraint.equals(index) ? relation(table.sibling(index)).name() : constraint;
    }

    private Optional<Identifier> parentIndex(QualifiedName table, Optional<Identifier> index) {
        return Optional.ofNullable(parents.get(table))
                .flatMap(parent -> index.map(each -> indexName(parent, each)))
                .or(() -> index);
    }

    private KeyIndex keyIndex(QualifiedName table, KeyIndex index) {
        return index.withParent(parentIndex(table, index.parent()), index.origin());
    }

    private ColumnValue value(QualifiedName table, Column column) {
        return switch (column.value()) {
            case ColumnValue.None none -> none;
            case ColumnValue.Default expression -> new ColumnValue.Default(expression(table, expression.expression()));
            case ColumnValue.Generated generated ->
                new ColumnValue.Generated(expression(table, generated.expression()), generated.storage());
            case ColumnValue.Identity identity -> identity(table, column, identity);
        };
    }

    /** The sequence of an identity column keeps its name when table or column get another one. */
    private ColumnValue identity(QualifiedName table, Column column, ColumnValue.Identity identity) {
        Identifier name = identity.sequenceName()
                .map(Identifier::of)
                .orElseGet(() -> DefaultNames.sequence(table.name(), column.name()));
        Identifier usual = DefaultNames.sequence(relation(table).name(), columnName(table, column.name()));
        return new ColumnValue.Identity(
                identity.always(),
                identity.options(),
                name.equals(usual) ? Optional.empty() : Optional.of(name.value()));
    }

    @Override
    public TypeReference type(TypeReference type) {
        return switch (type) {
            case TypeReference.BuiltIn builtIn -> builtIn;
            case TypeReference.Written written -> written;
            case TypeReference.Named named ->
                new TypeReference.Named(relation(named.name()), named.modifiers(), named.array());
        };
    }

    private Constraint constraint(QualifiedName table, Constraint constraint) {
        Identifier name = Identifier.of(
                part(ObjectKind.CONSTRAINT, table, constraint.name().value()));
        return switch (constraint) {
            case Constraint.PrimaryKey key ->
                new Constraint.PrimaryKey(
                        name,
                        columnNames(table, key.columns()),
                        columnNames(table, key.include()),
                        key.withoutOverlaps(),
                        key.deferrability(),
                        keyIndex(table, key.index()),
                        key.comment());
            case Constraint.Unique unique ->
                new Constraint.Unique(
                        name,
                        columnNames(table, unique.columns()),
                        columnNames(table, unique.include()),
                        unique.nullsNotDistinct(),
                        unique.withoutOverlaps(),
                        unique.deferrability(),
                        keyIndex(table, unique.index()),
                        unique.comment());
            case Constraint.Exclusion exclusion ->
                new Constraint.Exclusion(
                        name,
                        exclusion.method(),
                        exclusion.elements().stream()
                                .map(element -> new Constraint.ExclusionElement(
                                        element(table, element.key()), element.operator()))
                                .toList(),
                        columnNames(table, exclusion.include()),
                        exclusion.where().map(predicate -> expression(table, predicate)),
                        exclusion.deferrability(),
                        keyIndex(table, exclusion.index()),
                        exclusion.comment());
            case Constraint.ForeignKey key ->
                new Constraint.ForeignKey(
                        name,
                        columnNames(table, key.columns()),
                        relation(key.referencedTable()),
                        columnNames(key.referencedTable(), key.referencedColumns()),
                        key.onDelete(),
                        key.onUpdate(),
                        columnNames(table, key.setColumns()),
                        key.match(),
                        key.deferrability(),
                        key.validity(),
                        key.period(),
                        key.origin(),
                        key.comment());
            case Constraint.Check check ->
                new Constraint.Check(
                        name,
                        expression(table, check.expression()),
                        check.noInherit(),
                        check.validity(),
                        check.origin(),
                        check.comment());
        };
    }

    @Override
    public Index index(QualifiedName table, Index index) {
        QualifiedName name = relation(table.sibling(index.name()));
        return new Index(
                name.name(),
                index.unique(),
                index.method(),
                index.elements().stream()
                        .map(element -> element(table, element))
                        .toList(),
                columnNames(table, index.include()),
                index.nullsNotDistinct(),
                index.where().map(predicate -> expression(table, predicate)),
                index.with(),
                index.tablespace(),
                index.details().withParent(parentIndex(table, index.details().parent())),
                index.comment());
    }

    private Index.Element element(QualifiedName table, Index.Element element) {
        return new Index.Element(
                key(table, element.key()),
                element.collation(),
                element.operatorClass(),
                element.descending(),
                element.nullsFirst());
    }

    private Index.Key key(QualifiedName table, Index.Key key) {
        return switch (key) {
            case Index.ColumnKey column -> new Index.ColumnKey(columnName(table, column.column()));
            case Index.ExpressionKey expression -> new Index.ExpressionKey(expression(table, expression.expression()));
        };
    }

    @Override
    public QualifiedName name(QualifiedName old) {
        return relation(old);
    }

    @Override
    public Identifier column(QualifiedName relation, Identifier old) {
        return columnName(relation, old);
    }

    @Override
    public SqlExpr text(SqlExpr old) {
        SqlExpr renamed = ExpressionNames.of(old).rename(this::relation);
        return renamed.text().equals(old.text()) ? old : renamed;
    }

    @Override
    public SqlExpr text(QualifiedName relation, SqlExpr old) {
        return expression(relation, old);
    }

    private SqlExpr expression(QualifiedName table, SqlExpr expression) {
        SqlExpr qualified = ExpressionNames.of(expression).rename(this::relation);
        SqlExpr renamed = ExpressionNames.of(qualified).renameColumns(column -> columnName(table, column));
        return renamed.text().equals(expression.text()) ? expression : renamed;
    }

    private ColumnReference owner(ColumnReference owner) {
        return new ColumnReference(relation(owner.table()), columnName(owner.table(), owner.column()));
    }

    private List<Identifier> columnNames(QualifiedName table, List<Identifier> columns) {
        return columns.stream().map(column -> columnName(table, column)).toList();
    }

    private Identifier columnName(QualifiedName table, Identifier column) {
        return Identifier.of(part(ObjectKind.COLUMN, table, column.value()));
    }

    private String part(ObjectKind kind, QualifiedName owner, String part) {
        return Optional.ofNullable(names.get(ObjectAddress.part(kind, owner, part)))
                .map(ObjectAddress::part)
                .orElse(part);
    }

    private Identifier schemaName(Identifier schema) {
        return Optional.ofNullable(names.get(ObjectAddress.global(ObjectKind.SCHEMA, schema.value())))
                .map(address -> Identifier.of(address.name()))
                .orElse(schema);
    }

    /** The new name of a table, type, sequence or index: its own rename, else that of its schema. */
    private QualifiedName relation(QualifiedName name) {
        for (ObjectKind kind : NAMED) {
            ObjectAddress young = names.get(ObjectAddress.of(kind, name));
            if (young != null) {
                return QualifiedName.of(young.schema(), young.name());
            }
        }
        return new QualifiedName(schemaName(name.schema()), name.name());
    }
}

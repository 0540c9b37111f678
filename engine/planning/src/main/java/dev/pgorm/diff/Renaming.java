package dev.pgorm.diff;

import dev.pgorm.ddl.DefaultNames;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnReference;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.NewNames;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.ExpressionNames;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives a catalog's objects new names, with every reference to them, as PostgreSQL's RENAME does. */
final class Renaming implements NewNames {

    private final Map<ObjectAddress, ObjectAddress> names = new HashMap<>();

    private Renaming(List<RenameHint> hints) {
        hints.forEach(hint -> names.put(hint.from(), hint.to()));
    }

    static Catalog apply(Catalog catalog, List<RenameHint> hints) {
        if (hints.isEmpty()) {
            return catalog;
        }
        Renaming renaming = new Renaming(hints);
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
                table.properties(),
                table.comment());
    }

    private Column column(QualifiedName table, Column column) {
        return new Column(
                columnName(table, column.name()),
                type(column.type()),
                column.notNull(),
                value(table, column),
                column.collation(),
                column.details(),
                column.comment());
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
                        key.deferrability(),
                        key.with(),
                        key.comment());
            case Constraint.Unique unique ->
                new Constraint.Unique(
                        name,
                        columnNames(table, unique.columns()),
                        columnNames(table, unique.include()),
                        unique.nullsNotDistinct(),
                        unique.deferrability(),
                        unique.with(),
                        unique.comment());
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
                        key.validated(),
                        key.comment());
            case Constraint.Check check ->
                new Constraint.Check(
                        name,
                        expression(table, check.expression()),
                        check.noInherit(),
                        check.validated(),
                        check.comment());
        };
    }

    private Index index(QualifiedName table, Index index) {
        QualifiedName name = relation(table.sibling(index.name()));
        return new Index(
                name.name(),
                index.unique(),
                index.method(),
                index.elements().stream()
                        .map(element -> new Index.Element(
                                key(table, element.key()),
                                element.collation(),
                                element.operatorClass(),
                                element.descending(),
                                element.nullsFirst()))
                        .toList(),
                columnNames(table, index.include()),
                index.nullsNotDistinct(),
                index.where().map(predicate -> expression(table, predicate)),
                index.with(),
                index.tablespace(),
                index.comment());
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
        for (ObjectKind kind : List.of(ObjectKind.TABLE, ObjectKind.ENUM, ObjectKind.SEQUENCE, ObjectKind.INDEX)) {
            ObjectAddress young = names.get(ObjectAddress.of(kind, name));
            if (young != null) {
                return QualifiedName.of(young.schema(), young.name());
            }
        }
        return new QualifiedName(schemaName(name.schema()), name.name());
    }
}

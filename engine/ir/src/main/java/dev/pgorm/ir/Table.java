package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * An ordinary table with its parts.
 *
 * @param name its name
 * @param columns in the order of their attribute numbers
 * @param constraints sorted by name
 * @param indexes those that no constraint owns, sorted by name
 * @param properties what it has besides
 * @param comment its comment
 */
public record Table(
        QualifiedName name,
        List<Column> columns,
        List<Constraint> constraints,
        List<Index> indexes,
        TableProperties properties,
        Optional<String> comment)
        implements CatalogObject, IndexedRelation {

    public Table {
        columns = List.copyOf(columns);
        constraints = constraints.stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
        indexes =
                indexes.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    }

    /** A table with columns only. */
    public static Table of(QualifiedName name, List<Column> columns) {
        return new Table(name, columns, List.of(), List.of(), TableProperties.plain(), Optional.empty());
    }

    /** Whether it is UNLOGGED. */
    public boolean unlogged() {
        return properties.storage().unlogged();
    }

    /** Its storage parameters. */
    public StorageParameters with() {
        return properties.storage().with();
    }

    /** Its tablespace, where it is not the default. */
    public Optional<Identifier> tablespace() {
        return properties.storage().tablespace();
    }

    @Override
    public ObjectAddress address() {
        return ObjectAddress.of(ObjectKind.TABLE, name);
    }

    @Override
    public List<Identifier> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** The column of that name. */
    public Optional<Column> column(Identifier columnName) {
        return columns.stream().filter(each -> each.name().equals(columnName)).findFirst();
    }

    /** The primary key. */
    public Optional<Constraint.PrimaryKey> primaryKey() {
        return constraints.stream()
                .filter(Constraint.PrimaryKey.class::isInstance)
                .map(Constraint.PrimaryKey.class::cast)
                .findFirst();
    }

    /** Whether its policies apply. */
    public RowSecurity rowSecurity() {
        return properties.rowSecurity();
    }

    /** What it is besides an ordinary table. */
    public TableForm form() {
        return properties.form();
    }

    /** Whether its rows are in its partitions. */
    public boolean isPartitioned() {
        return form().partitionKey().isPresent();
    }

    /** Whether it is a partition of another table. */
    public boolean isPartition() {
        return form().partition().isPresent();
    }

    /** Whether its rows are on another server. */
    public boolean isForeign() {
        return form().foreign().isPresent();
    }

    /** The constraint of that name. */
    public Optional<Constraint> constraint(Identifier constraintName) {
        return constraints.stream()
                .filter(each -> each.name().equals(constraintName))
                .findFirst();
    }

    /** The same table with other parts. */
    public Table withParts(List<Column> newColumns, List<Constraint> newConstraints, List<Index> newIndexes) {
        return new Table(name, newColumns, newConstraints, newIndexes, properties, comment);
    }

    /** The same table with other properties. */
    public Table withProperties(TableProperties others) {
        return new Table(name, columns, constraints, indexes, others, comment);
    }
}

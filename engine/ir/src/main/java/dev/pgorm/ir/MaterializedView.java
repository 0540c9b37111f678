package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.List;
import java.util.Optional;

/**
 * A materialized view (PostgreSQL: CREATE MATERIALIZED VIEW).
 *
 * @param name its name
 * @param columns its columns; empty as written, where they follow from the query
 * @param query the SELECT without a closing semicolon
 * @param storage how its rows are kept; never UNLOGGED
 * @param populated whether there are rows in it; a fact that is no difference, but says whether to compute them when it is made
 * @param indexes its indexes, sorted by name
 * @param comment its comment
 */
public record MaterializedView(
        QualifiedName name,
        List<Column> columns,
        SqlExpr query,
        TableStorage storage,
        boolean populated,
        List<Index> indexes,
        Optional<String> comment)
        implements Definition, IndexedRelation {

    public MaterializedView {
        columns = List.copyOf(columns);
        indexes =
                indexes.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    }

    /**
     * A column of a materialized view.
     *
     * @param name its name
     * @param type its data type
     * @param storage plain, external, extended or main, where it is not the type's own
     * @param compression pglz or lz4, where it is stated
     * @param statisticsTarget where it is stated
     * @param comment its comment
     */
    public record Column(
            Identifier name,
            TypeReference type,
            Optional<String> storage,
            Optional<String> compression,
            Optional<Integer> statisticsTarget,
            Optional<String> comment) {}

    @Override
    public ObjectAddress address() {
        return ObjectAddress.of(DefinitionKind.MATERIALIZED_VIEW, name);
    }

    @Override
    public List<Identifier> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of();
    }

    @Override
    public Optional<QualifiedName> callName() {
        return Optional.of(name);
    }

    @Override
    public boolean isType() {
        return true;
    }

    @Override
    public MaterializedView withComment(Optional<String> other) {
        return new MaterializedView(name, columns, query, storage, populated, indexes, other);
    }

    /** The same with other parts. */
    public MaterializedView withParts(List<Column> otherColumns, List<Index> otherIndexes) {
        return new MaterializedView(name, otherColumns, query, storage, populated, otherIndexes, comment);
    }

    @Override
    public MaterializedView renamed(NewNames names) {
        List<Column> renamed = columns.stream()
                .map(column -> new Column(
                        column.name(),
                        names.type(column.type()),
                        column.storage(),
                        column.compression(),
                        column.statisticsTarget(),
                        column.comment()))
                .toList();
        List<Index> others =
                indexes.stream().map(index -> names.index(name, index)).toList();
        return new MaterializedView(names.name(name), renamed, names.text(query), storage, populated, others, comment);
    }

    @Override
    public List<SqlExpr> texts() {
        return List.of(query);
    }
}

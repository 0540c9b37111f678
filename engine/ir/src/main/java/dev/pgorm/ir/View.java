package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.List;
import java.util.Optional;

/**
 * A view (PostgreSQL: CREATE VIEW).
 *
 * @param name its name
 * @param columns its columns; empty as written, where they follow from the query
 * @param query the SELECT without a closing semicolon
 * @param with its options: check_option, security_barrier, security_invoker
 * @param comment its comment
 */
public record View(
        QualifiedName name, List<Column> columns, SqlExpr query, StorageParameters with, Optional<String> comment)
        implements Definition {

    public View {
        columns = List.copyOf(columns);
    }

    /**
     * A column of a view.
     *
     * @param name its name
     * @param type its data type
     * @param defaultValue ALTER VIEW … ALTER COLUMN … SET DEFAULT
     * @param comment its comment
     */
    public record Column(
            Identifier name, TypeReference type, Optional<SqlExpr> defaultValue, Optional<String> comment) {}

    @Override
    public ObjectAddress address() {
        return ObjectAddress.of(DefinitionKind.VIEW, name);
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
    public View withComment(Optional<String> other) {
        return new View(name, columns, query, with, other);
    }

    @Override
    public View renamed(NewNames names) {
        List<Column> renamed = columns.stream()
                .map(column -> new Column(
                        column.name(),
                        names.type(column.type()),
                        column.defaultValue().map(names::text),
                        column.comment()))
                .toList();
        return new View(names.name(name), renamed, names.text(query), with, comment);
    }

    @Override
    public List<SqlExpr> texts() {
        return List.of(query);
    }
}

package dev.pgorm.exec.error;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.query.Column;
import dev.pgorm.query.Table;
import java.util.List;
import java.util.Optional;

/**
 * What a constraint is about, in the words of the database and of the client.
 *
 * @param constraint its name
 * @param table the table that it belongs to
 * @param columns its columns; none where the server does not tell them
 * @param model the table's model, where the statement knows it
 * @param fields the columns' fields, as far as the model is known
 */
public record Violated(
        Optional<String> constraint,
        Optional<QualifiedName> table,
        List<String> columns,
        Optional<String> model,
        List<String> fields) {

    public Violated {
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
    }

    /** What the server names, with the names that a statement's tables have for it. */
    static Violated of(ServerReport report, List<String> columns, List<Table> known) {
        Optional<QualifiedName> table =
                report.schema().flatMap(schema -> report.table().map(name -> QualifiedName.of(schema, name)));
        Optional<Table> model = table.flatMap(name ->
                known.stream().filter(each -> each.tableName().equals(name)).findFirst());
        return new Violated(
                report.constraint(),
                table,
                columns,
                model.map(Table::modelName),
                model.map(each -> fields(each, columns)).orElse(List.of()));
    }

    private static List<String> fields(Table table, List<String> columns) {
        return columns.stream()
                .map(Identifier::of)
                .flatMap(name -> table.columns().values().stream()
                        .filter(each -> each.columnName().equals(name))
                        .limit(1))
                .map(Column::fieldName)
                .toList();
    }

    /** {@code User.email}, {@code shop.users.email}, or what else is known of it. */
    String where() {
        boolean client = model.isPresent() && fields.size() == columns.size();
        String owner = model.orElse(
                table.map(name -> name.schema().value() + "." + name.name().value())
                        .orElse("a table"));
        List<String> parts = client ? fields : columns;
        return switch (parts.size()) {
            case 0 -> owner;
            case 1 -> owner + "." + parts.get(0);
            default -> owner + " (" + String.join(", ", parts) + ")";
        };
    }

    /** The constraint's name behind a sentence. */
    String name() {
        return constraint.map(each -> " (" + each + ")").orElse("");
    }
}

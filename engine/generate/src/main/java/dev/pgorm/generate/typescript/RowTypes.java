package dev.pgorm.generate.typescript;

import dev.pgorm.expression.client.ClientSchema;
import dev.pgorm.expression.client.JavaNames;
import dev.pgorm.generate.query.ReadLevel;
import dev.pgorm.generate.query.ResultColumn;
import java.util.ArrayList;
import java.util.List;

/** The types of what named queries give. */
final class RowTypes {

    private final ClientSchema client;
    private final ClientNames names;
    private final Values values;

    RowTypes(ClientSchema client, ClientNames names, Values values) {
        this.client = client;
        this.names = names;
        this.values = values;
    }

    /**
     * A type, and those of the related rows in it, which stand before it.
     *
     * @param name what it is called
     * @param code their declarations
     */
    record Type(String name, Code code) {}

    /** The type of the rows of a query. */
    Type of(String query, List<ResultColumn> columns) {
        List<Object> members = new ArrayList<>();
        columns.forEach(each -> value(each, members));
        return declared(exported(query), "A row of the query " + TypeScriptText.literal(query) + ".", members);
    }

    /** The type of the rows of a query with related rows. */
    Type of(String query, ReadLevel.Row row) {
        return of(exported(query), query, "A row of the query " + TypeScriptText.literal(query) + ".", row);
    }

    private Type of(String type, String path, String comment, ReadLevel.Row row) {
        List<Object> before = new ArrayList<>();
        List<Object> members = new ArrayList<>();
        row.values().forEach(each -> value(each.column(), members));
        for (ReadLevel.Part each : row.related()) {
            String further = path + JavaNames.capitalised(each.name());
            Type related = of(
                    exported(further),
                    further,
                    "A row of " + TypeScriptText.literal(each.name()) + " in " + type + ".",
                    each.row());
            before.add(related.code());
            boolean many = each instanceof ReadLevel.Separate separate && separate.many();
            members.add("  " + TypeScriptText.member(each.name()) + ": " + related.name() + (many ? "[]" : " | null")
                    + ";\n");
        }
        before.add(declared(type, comment, members).code());
        return new Type(type, Code.of(before.toArray()));
    }

    private String exported(String path) {
        return names.exported(JavaNames.capitalised(path) + "Row");
    }

    private static Type declared(String name, String comment, List<Object> members) {
        return new Type(
                name,
                Code.of(
                        "\n/** " + comment + " */\nexport interface " + name + " {\n",
                        Code.of(members.toArray()),
                        "}\n"));
    }

    private void value(ResultColumn column, List<Object> members) {
        Value value =
                column.field().map(field -> values.of(field.field())).orElseGet(() -> values.of(column.type(), client));
        members.add("  " + TypeScriptText.member(column.name()) + ": ");
        members.add(value.read());
        members.add(column.nullable() ? " | null" : "");
        members.add(";\n");
    }
}

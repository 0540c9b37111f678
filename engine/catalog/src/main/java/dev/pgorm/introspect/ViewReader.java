package dev.pgorm.introspect;

import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.SqlExpr;
import java.sql.SQLException;
import java.util.List;

/** Views without their columns, which have a reader of their own. */
final class ViewReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT c.oid, c.reltype, n.nspname AS schema, c.relname AS name, pg_get_viewdef(c.oid) AS query, c.reloptions,
                    description.description AS comment
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                %s
                WHERE %s
                """.formatted(ReadScope.comment("pg_class", "c.oid", "0"), condition(scope));
    }

    /** The condition that {@code c} in schema {@code n} is a view to be read. */
    static String condition(ReadScope scope) {
        return "c.relkind = 'v' AND c.relpersistence <> 't' AND " + scope.notInitial("c.oid") + " AND "
                + scope.notOfExtension("pg_class", "c.oid") + " AND " + scope.readSchema("n");
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        View view = new View(
                row.name("schema", "name"),
                List.of(),
                query(row.text("query")),
                Options.of(row.list("reloptions")),
                row.optionalText("comment"));
        draft.addView(row.number("oid"), view);
        draft.identify("pg_type", row.number("reltype"), view.address());
    }

    /** The server prints the query as a statement. */
    static SqlExpr query(String statement) {
        String text = statement.strip();
        return SqlExpr.canonical(text.endsWith(";") ? text.substring(0, text.length() - 1) : text);
    }
}

package dev.pgorm.introspect;

import dev.pgorm.ir.MaterializedView;
import dev.pgorm.ir.TableStorage;
import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.SqlExpr;
import java.sql.SQLException;
import java.util.List;

/** Views and materialized views without their columns and indexes, which have readers of their own. */
final class ViewReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT c.oid, c.reltype, c.nspname AS schema, c.relname AS name, pg_get_viewdef(c.oid) AS query, c.reloptions,
                    c.relkind = 'm' AS materialized, c.relispopulated,
                    (SELECT t.reloptions FROM pg_class t WHERE t.oid = c.reltoastrelid) AS toast_options,
                    (SELECT s.spcname FROM pg_tablespace s WHERE s.oid = c.reltablespace) AS tablespace,
                    (SELECT am.amname FROM pg_am am WHERE am.oid = c.relam AND am.amname <> 'heap') AS access_method,
                    description.description AS comment
                FROM (SELECT c.*, n.nspname FROM %s) c
                %s
                """.formatted(ReadScope.views(), ReadScope.comment("pg_class", "c.oid", "0"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        if (row.flag("materialized")) {
            MaterializedView view = materialized(row);
            draft.addMaterializedView(row.number("oid"), view);
            draft.identify("pg_type", row.number("reltype"), view.address());
            return;
        }
        View view = new View(
                row.name("schema", "name"),
                List.of(),
                query(row.text("query")),
                Options.of(row.list("reloptions")),
                row.optionalText("comment"));
        draft.addView(row.number("oid"), view);
        draft.identify("pg_type", row.number("reltype"), view.address());
    }

    private static MaterializedView materialized(Row row) throws SQLException {
        return new MaterializedView(
                row.name("schema", "name"),
                List.of(),
                query(row.text("query")),
                new TableStorage(
                        false,
                        Options.ofTable(row.list("reloptions"), row.list("toast_options")),
                        row.optionalIdentifier("tablespace"),
                        row.optionalIdentifier("access_method")),
                row.flag("relispopulated"),
                List.of(),
                row.optionalText("comment"));
    }

    /** The server prints the query as a statement. */
    static SqlExpr query(String statement) {
        String text = statement.strip();
        return SqlExpr.canonical(text.endsWith(";") ? text.substring(0, text.length() - 1) : text);
    }
}

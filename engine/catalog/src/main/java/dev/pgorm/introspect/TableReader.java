package dev.pgorm.introspect;

import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableProperties;
import dev.pgorm.ir.TableStorage;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;

/**
 * Ordinary tables without their parts, which have readers of their own. Sizes come from statistics: asking for a relation's real
 * size would wait for whoever has locked it.
 */
final class TableReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT c.oid, c.reltype, n.nspname AS schema, c.relname AS name, c.relpersistence = 'u' AS unlogged, c.reloptions,
                    (SELECT t.reloptions FROM pg_class t WHERE t.oid = c.reltoastrelid) AS toast_options,
                    (SELECT s.spcname FROM pg_tablespace s WHERE s.oid = c.reltablespace) AS tablespace,
                    (SELECT description FROM pg_description
                        WHERE classoid = 'pg_class'::regclass AND objoid = c.oid AND objsubid = 0) AS comment,
                    CASE WHEN c.reltuples >= 0 THEN c.reltuples::bigint
                        ELSE coalesce(nullif(pg_stat_get_live_tuples(c.oid), 0), -1) END AS estimated_rows,
                    c.relpages::bigint * current_setting('block_size')::bigint AS bytes
                FROM %s
                """.formatted(scope.ordinaryTables());
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        Table table = new Table(
                row.name("schema", "name"),
                List.of(),
                List.of(),
                List.of(),
                TableProperties.plain()
                        .withStorage(new TableStorage(
                                row.flag("unlogged"),
                                Options.ofTable(row.list("reloptions"), row.list("toast_options")),
                                row.optionalIdentifier("tablespace"))),
                row.optionalText("comment"));
        draft.identify("pg_type", row.number("reltype"), table.address());
        long rows = row.number("estimated_rows");
        draft.addTable(
                row.number("oid"),
                table,
                new TableSize(rows < 0 ? OptionalLong.empty() : OptionalLong.of(rows), row.number("bytes")));
    }
}

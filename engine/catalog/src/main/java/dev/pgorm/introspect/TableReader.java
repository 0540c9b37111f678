package dev.pgorm.introspect;

import dev.pgorm.ir.ReplicaIdentity;
import dev.pgorm.ir.RowSecurity;
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
                    c.relrowsecurity, c.relforcerowsecurity,
                    (SELECT t.reloptions FROM pg_class t WHERE t.oid = c.reltoastrelid) AS toast_options,
                    (SELECT s.spcname FROM pg_tablespace s WHERE s.oid = c.reltablespace) AS tablespace,
                    (SELECT am.amname FROM pg_am am WHERE am.oid = c.relam AND am.amname <> 'heap') AS access_method,
                    c.relreplident,
                    (SELECT ix.relname FROM pg_index i JOIN pg_class ix ON ix.oid = i.indexrelid
                        WHERE i.indrelid = c.oid AND i.indisreplident) AS identity_index,
                    (SELECT ix.relname FROM pg_index i JOIN pg_class ix ON ix.oid = i.indexrelid
                        WHERE i.indrelid = c.oid AND i.indisclustered) AS clustered_on,
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
                properties(row),
                row.optionalText("comment"));
        draft.identify("pg_type", row.number("reltype"), table.address());
        long rows = row.number("estimated_rows");
        draft.addTable(
                row.number("oid"),
                table,
                new TableSize(rows < 0 ? OptionalLong.empty() : OptionalLong.of(rows), row.number("bytes")));
    }

    private static TableProperties properties(Row row) throws SQLException {
        TableStorage storage = new TableStorage(
                row.flag("unlogged"),
                Options.ofTable(row.list("reloptions"), row.list("toast_options")),
                row.optionalIdentifier("tablespace"),
                row.optionalIdentifier("access_method"));
        return TableProperties.plain()
                .withStorage(storage)
                .withReplicaIdentity(replicaIdentity(row))
                .withClusteredOn(row.optionalIdentifier("clustered_on"))
                .withRowSecurity(new RowSecurity(row.flag("relrowsecurity"), row.flag("relforcerowsecurity")));
    }

    private static ReplicaIdentity replicaIdentity(Row row) throws SQLException {
        return switch (row.text("relreplident")) {
            case "d" -> new ReplicaIdentity.PrimaryKey();
            case "f" -> new ReplicaIdentity.Full();
            case "n" -> new ReplicaIdentity.Nothing();
            // Without its index it works as if nothing identified the rows.
            case "i" ->
                row.optionalIdentifier("identity_index")
                        .<ReplicaIdentity>map(ReplicaIdentity.UsingIndex::new)
                        .orElseGet(ReplicaIdentity.Nothing::new);
            default -> throw new SQLException("unknown replica identity: " + row.text("relreplident"));
        };
    }
}

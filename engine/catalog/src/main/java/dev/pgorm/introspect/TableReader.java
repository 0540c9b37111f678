package dev.pgorm.introspect;

import dev.pgorm.ir.ReplicaIdentity;
import dev.pgorm.ir.RowSecurity;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableForm;
import dev.pgorm.ir.TableProperties;
import dev.pgorm.ir.TableStorage;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Tables without their parts, which have readers of their own. Sizes come from statistics: asking for a relation's real
 * size would wait for whoever has locked it.
 */
final class TableReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT c.oid, c.reltype, c.nspname AS schema, c.relname AS name, c.relpersistence = 'u' AS unlogged, c.reloptions,
                    c.relrowsecurity, c.relforcerowsecurity,
                    (SELECT t.reloptions FROM pg_class t WHERE t.oid = c.reltoastrelid) AS toast_options,
                    CASE WHEN c.reltablespace <> 0 THEN
                        (SELECT s.spcname FROM pg_tablespace s WHERE s.oid = c.reltablespace) END AS tablespace,
                    (SELECT am.amname FROM pg_am am WHERE am.oid = c.relam AND am.amname <> 'heap') AS access_method,
                    CASE c.relkind WHEN 'f' THEN 'd' ELSE c.relreplident END AS relreplident,
                    pg_get_expr(c.relpartbound, c.oid) AS bound,
                    ARRAY(SELECT pn.nspname::text FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent
                        JOIN pg_namespace pn ON pn.oid = p.relnamespace WHERE h.inhrelid = c.oid ORDER BY h.inhseqno)
                        AS parent_schemas,
                    ARRAY(SELECT p.relname::text FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent
                        WHERE h.inhrelid = c.oid ORDER BY h.inhseqno) AS parents,
                    pt.partstrat AS strategy, pg_get_expr(pt.partexprs, c.oid) AS key_expressions,
                    CASE WHEN c.relkind = 'p' THEN %s END AS key_elements,
                    ty.typname AS of_type, tyn.nspname AS of_type_schema,
                    server.srvname AS server, ft.ftoptions AS foreign_options,
                    (SELECT ix.relname FROM pg_index i JOIN pg_class ix ON ix.oid = i.indexrelid
                        WHERE i.indrelid = c.oid AND i.indisreplident) AS identity_index,
                    (SELECT ix.relname FROM pg_index i JOIN pg_class ix ON ix.oid = i.indexrelid
                        WHERE i.indrelid = c.oid AND i.indisclustered) AS clustered_on,
                    (SELECT description FROM pg_description
                        WHERE classoid = 'pg_class'::regclass AND objoid = c.oid AND objsubid = 0) AS comment,
                    CASE WHEN c.reltuples >= 0 THEN c.reltuples::bigint
                        ELSE coalesce(nullif(pg_stat_get_live_tuples(c.oid), 0), -1) END AS estimated_rows,
                    c.relpages::bigint * current_setting('block_size')::bigint AS bytes
                FROM (SELECT c.*, n.nspname FROM %s) c
                LEFT JOIN pg_partitioned_table pt ON pt.partrelid = c.oid
                LEFT JOIN pg_type ty ON ty.oid = c.reloftype
                LEFT JOIN pg_namespace tyn ON tyn.oid = ty.typnamespace
                LEFT JOIN pg_foreign_table ft ON ft.ftrelid = c.oid
                LEFT JOIN pg_foreign_server server ON server.oid = ft.ftserver
                """.formatted(PartitionKeys.select("pt"), ReadScope.tables());
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
                .withRowSecurity(new RowSecurity(row.flag("relrowsecurity"), row.flag("relforcerowsecurity")))
                .withForm(form(row))
                .orPlain();
    }

    private static TableForm form(Row row) throws SQLException {
        List<QualifiedName> parents = new ArrayList<>();
        List<Identifier> schemas = row.identifiers("parent_schemas");
        List<Identifier> names = row.identifiers("parents");
        for (int i = 0; i < names.size(); i++) {
            parents.add(new QualifiedName(schemas.get(i), names.get(i)));
        }
        Optional<TableForm.Partition> partition =
                row.optionalExpression("bound").map(bound -> new TableForm.Partition(parents.getFirst(), bound));
        Optional<TableForm.Foreign> foreign = Optional.empty();
        Optional<Identifier> server = row.optionalIdentifier("server");
        if (server.isPresent()) {
            foreign = Optional.of(new TableForm.Foreign(server.get(), Options.of(row.list("foreign_options"))));
        }
        return new TableForm(
                PartitionKeys.read(row, "strategy", "key_expressions", "key_elements"),
                partition,
                partition.isPresent() ? List.of() : parents,
                row.optionalName("of_type_schema", "of_type"),
                foreign);
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

package dev.pgorm.workspace.database;

import dev.pgorm.hazard.LockMode;
import dev.pgorm.ir.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads who holds locks on tables, and how large the tables are. */
public final class LockReader {

    private static final String SESSION = """
            coalesce(a.usename::text, ''), coalesce(a.application_name, ''), coalesce(a.state, ''),
            coalesce(extract(epoch FROM pg_catalog.clock_timestamp()
                - CASE a.state WHEN 'active' THEN a.query_start ELSE a.state_change END), 0)::bigint
            """;

    private static final String HOLDERS = """
            SELECT l.pid, %s, n.nspname || '.' || c.relname, l.mode, n.nspname, c.relname
            FROM pg_catalog.pg_locks l
            JOIN pg_catalog.pg_class c ON c.oid = l.relation
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN unnest(?::text[], ?::text[]) AS wanted (schema, name) ON wanted.schema = n.nspname AND wanted.name = c.relname
            LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
            WHERE l.granted AND l.locktype = 'relation' AND l.pid IS DISTINCT FROM pg_catalog.pg_backend_pid()
                AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
            ORDER BY l.pid, n.nspname, c.relname, l.mode
            """.formatted(SESSION);

    private static final String BLOCKING = """
            SELECT DISTINCT blocking.pid, %s, n.nspname || '.' || c.relname, held.mode
            FROM unnest(?::int[]) AS waiting (pid)
            JOIN LATERAL unnest(pg_catalog.pg_blocking_pids(waiting.pid)) AS blocking (pid) ON true
            LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = blocking.pid
            LEFT JOIN pg_catalog.pg_locks wanted ON wanted.pid = waiting.pid AND NOT wanted.granted
                AND wanted.locktype = 'relation'
            LEFT JOIN pg_catalog.pg_locks held ON held.pid = blocking.pid AND held.granted AND held.locktype = 'relation'
                AND held.relation = wanted.relation AND held.database = wanted.database
            LEFT JOIN pg_catalog.pg_class c ON c.oid = held.relation
            LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            ORDER BY 1
            """.formatted(SESSION);

    private static final String SIZES = """
            SELECT wanted.schema, wanted.name, count(*) FILTER (WHERE leaf.reltuples < 0),
                coalesce(sum(leaf.reltuples), 0)::bigint, coalesce(sum(pg_catalog.pg_table_size(leaf.oid)), 0)::bigint,
                coalesce(sum(pg_catalog.pg_indexes_size(leaf.oid)), 0)::bigint
            FROM unnest(?::text[], ?::text[]) AS wanted (schema, name)
            JOIN pg_catalog.pg_namespace n ON n.nspname = wanted.schema
            JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = wanted.name AND c.relkind IN ('r', 'm', 'p')
            JOIN LATERAL (SELECT part.oid, part.reltuples FROM pg_catalog.pg_class part
                WHERE part.oid = c.oid AND c.relkind <> 'p'
                    OR c.relkind = 'p' AND part.relkind = 'r'
                        AND part.oid IN (SELECT tree.relid FROM pg_catalog.pg_partition_tree(c.oid) tree)) leaf ON true
            GROUP BY wanted.schema, wanted.name
            """;

    private final Connection connection;

    public LockReader(Connection connection) {
        this.connection = connection;
    }

    /** Sessions that hold a lock for which one of the wanted locks would wait; each with the first such lock. */
    public List<LockHolder> holders(Map<QualifiedName, LockMode> wanted) throws SQLException {
        List<LockHolder> holders = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(HOLDERS)) {
            names(statement, wanted.keySet());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    LockHolder holder = holder(rows);
                    LockMode mode = wanted.get(QualifiedName.of(rows.getString(8), rows.getString(9)));
                    boolean isKnown = holders.stream().anyMatch(each -> each.session() == holder.session());
                    if (!isKnown
                            && mode != null
                            && holder.held()
                                    .filter(held -> mode.conflictsWith(held.mode()))
                                    .isPresent()) {
                        holders.add(holder);
                    }
                }
            }
        }
        return holders;
    }

    /** Sessions for which one of these sessions waits. */
    public List<LockHolder> blocking(Collection<Integer> waiting) throws SQLException {
        Map<Integer, LockHolder> blocking = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(BLOCKING)) {
            statement.setArray(1, connection.createArrayOf("int4", waiting.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    LockHolder holder = holder(rows);
                    blocking.merge(holder.session(), holder, LockReader::stronger);
                }
            }
        }
        return blocking.values().stream()
                .sorted((one, other) -> Integer.compare(one.session(), other.session()))
                .toList();
    }

    /** The one with the stronger lock. */
    private static LockHolder stronger(LockHolder one, LockHolder other) {
        boolean isOther = other.held()
                .filter(held -> one.held()
                        .filter(known -> known.mode().compareTo(held.mode()) >= 0)
                        .isEmpty())
                .isPresent();
        return isOther ? other : one;
    }

    private static LockHolder holder(ResultSet row) throws SQLException {
        Optional<LockMode> mode = Optional.ofNullable(row.getString(7)).flatMap(LockMode::ofCatalogName);
        String table = Objects.requireNonNullElse(row.getString(6), "");
        return new LockHolder(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Duration.ofSeconds(row.getLong(5)),
                mode.map(each -> new LockHolder.Held(table, each)));
    }

    /** The sizes of those of the tables that there are. */
    public Map<QualifiedName, TableSize> sizes(Collection<QualifiedName> tables) throws SQLException {
        Map<QualifiedName, TableSize> sizes = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SIZES)) {
            names(statement, tables);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    boolean counted = rows.getLong(3) == 0;
                    sizes.put(
                            QualifiedName.of(rows.getString(1), rows.getString(2)),
                            new TableSize(
                                    counted ? OptionalLong.of(rows.getLong(4)) : OptionalLong.empty(),
                                    rows.getLong(5),
                                    rows.getLong(6)));
                }
            }
        }
        return sizes;
    }

    private void names(PreparedStatement statement, Collection<QualifiedName> tables) throws SQLException {
        Object[] schemas = tables.stream().map(each -> each.schema().value()).toArray();
        Object[] names = tables.stream().map(each -> each.name().value()).toArray();
        statement.setArray(1, connection.createArrayOf("text", schemas));
        statement.setArray(2, connection.createArrayOf("text", names));
    }
}

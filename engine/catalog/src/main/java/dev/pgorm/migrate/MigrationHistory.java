package dev.pgorm.migrate;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.migrate.HistoryEntry.Origin;
import dev.pgorm.migrate.HistoryEntry.RecordedStep;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The tables in which a database remembers its migrations. Prisma's table, where there is one, is read too: what it says is applied
 * is applied. It is never written.
 */
public final class MigrationHistory {

    /** Where the history is kept unless somebody chose another schema. */
    public static final String DEFAULT_SCHEMA = "pgorm";

    /** Prisma's table. */
    public static final String PRISMA_TABLE = "_prisma_migrations";

    private final Identifier schema;
    private final String migrations;
    private final String steps;

    /** A history in a schema. */
    public MigrationHistory(Identifier schema) {
        this.schema = schema;
        this.migrations = SqlWriter.quote(new QualifiedName(schema, Identifier.of("migration")));
        this.steps = SqlWriter.quote(new QualifiedName(schema, Identifier.of("migration_step")));
    }

    /** The schema that holds it. */
    public Identifier schema() {
        return schema;
    }

    /** All that the database remembers, in the order of names; writes nothing. */
    public List<HistoryEntry> read(Connection connection) throws SQLException {
        Map<String, HistoryEntry> entries = new TreeMap<>();
        for (HistoryEntry each : readPrisma(connection)) {
            entries.put(each.name(), each);
        }
        if (exists(connection, migrations)) {
            readOwn(connection).forEach(each -> entries.put(each.name(), each));
        }
        return List.copyOf(entries.values());
    }

    private List<HistoryEntry> readOwn(Connection connection) throws SQLException {
        Map<String, List<RecordedStep>> recorded = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT migration, place, id, fingerprint, finished_at IS NOT NULL FROM "
                                + steps + " ORDER BY migration, place")) {
            while (row.next()) {
                recorded.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                        .add(new RecordedStep(row.getInt(2), row.getString(3), row.getString(4), row.getBoolean(5)));
            }
        }
        List<HistoryEntry> entries = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT name, checksum, baseline, started_at, finished_at, error FROM " + migrations)) {
            while (row.next()) {
                entries.add(new HistoryEntry(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3) ? Origin.BASELINE : Origin.APPLIED,
                        row.getTimestamp(4).toInstant(),
                        instant(row, 5),
                        recorded.getOrDefault(row.getString(1), List.of()),
                        Optional.ofNullable(row.getString(6))));
            }
        }
        return entries;
    }

    private static List<HistoryEntry> readPrisma(Connection connection) throws SQLException {
        Optional<String> table = prismaTable(connection);
        if (table.isEmpty()) {
            return List.of();
        }
        List<HistoryEntry> entries = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT migration_name, checksum, started_at, finished_at, logs FROM "
                                + table.get() + " WHERE rolled_back_at IS NULL ORDER BY started_at")) {
            while (row.next()) {
                entries.add(new HistoryEntry(
                        row.getString(1),
                        row.getString(2),
                        Origin.PRISMA,
                        row.getTimestamp(3).toInstant(),
                        instant(row, 4),
                        List.of(),
                        Optional.ofNullable(row.getString(5)).filter(text -> !text.isEmpty())));
            }
        }
        return entries;
    }

    /** Prisma's table lies in the schema that its URL names; the search path decides among several. */
    private static Optional<String> prismaTable(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT pg_catalog.format('%I.%I', n.nspname, c.relname)
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relname = ? AND c.relkind = 'r' AND n.nspname !~ '^pg_'
                ORDER BY pg_catalog.pg_table_is_visible(c.oid) DESC, n.nspname LIMIT 1
                """)) {
            statement.setString(1, PRISMA_TABLE);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(java.sql.Timestamp::toInstant);
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_catalog.to_regclass(?) IS NOT NULL")) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Makes the tables where they are missing. */
    void prepare(Connection connection) throws SQLException {
        if (exists(connection, migrations) && exists(connection, steps)) {
            return;
        }
        try (PreparedStatement known = connection.prepareStatement("SELECT pg_catalog.to_regnamespace(?) IS NULL")) {
            known.setString(1, SqlWriter.quote(schema));
            try (ResultSet row = known.executeQuery()) {
                // IF NOT EXISTS alone asks for the right to create schemas even where this one is there.
                if (row.next() && row.getBoolean(1)) {
                    SessionSql.execute(connection, "CREATE SCHEMA IF NOT EXISTS " + SqlWriter.quote(schema));
                }
            }
        }
        SessionSql.execute(connection, """
                CREATE TABLE IF NOT EXISTS %s (
                    name text PRIMARY KEY,
                    checksum text NOT NULL,
                    baseline boolean NOT NULL,
                    statements integer NOT NULL,
                    started_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
                    finished_at timestamptz,
                    error text
                )""".formatted(migrations));
        SessionSql.execute(connection, """
                CREATE TABLE IF NOT EXISTS %s (
                    migration text NOT NULL REFERENCES %s ON DELETE CASCADE,
                    place integer NOT NULL,
                    id text NOT NULL,
                    fingerprint text NOT NULL,
                    started_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
                    finished_at timestamptz,
                    PRIMARY KEY (migration, place)
                )""".formatted(steps, migrations));
    }

    void begin(Connection connection, MigrationScript script) throws SQLException {
        insert(connection, script, false);
    }

    /** Remembers that all of a migration is there, whoever made it. */
    void baseline(Connection connection, MigrationScript script) throws SQLException {
        insert(connection, script, true);
    }

    private void insert(Connection connection, MigrationScript script, boolean baseline) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO " + migrations
                + " AS m (name, checksum, baseline, statements, finished_at)"
                + " VALUES (?, ?, ?, ?, CASE WHEN ? THEN pg_catalog.clock_timestamp() END)"
                + " ON CONFLICT (name) DO UPDATE SET checksum = excluded.checksum, baseline = excluded.baseline,"
                + " statements = excluded.statements, finished_at = excluded.finished_at, error = NULL")) {
            statement.setString(1, script.name());
            statement.setString(2, script.checksum());
            statement.setBoolean(3, baseline);
            statement.setInt(4, script.steps().size());
            statement.setBoolean(5, baseline);
            statement.executeUpdate();
        }
    }

    /** Remembers statements as done; within their transaction, so that both are done or neither is. */
    void done(Connection connection, MigrationScript script, List<MigrationStep> finished) throws SQLException {
        record(connection, script, finished, "pg_catalog.clock_timestamp()");
    }

    /** Remembers that a statement outside transactions is about to run. */
    void begun(Connection connection, MigrationScript script, MigrationStep step) throws SQLException {
        record(connection, script, List.of(step), "NULL");
    }

    private void record(Connection connection, MigrationScript script, List<MigrationStep> recorded, String finished)
            throws SQLException {
        if (recorded.isEmpty()) {
            return;
        }
        String rows = recorded.stream()
                .map(each -> "(?, " + each.place() + ", ?, ?, " + finished + ")")
                .collect(Collectors.joining(", "));
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO " + steps
                + " (migration, place, id, fingerprint, finished_at) VALUES " + rows
                + " ON CONFLICT (migration, place) DO UPDATE SET id = excluded.id, fingerprint = excluded.fingerprint,"
                + " finished_at = excluded.finished_at")) {
            int parameter = 1;
            for (MigrationStep each : recorded) {
                statement.setString(parameter++, script.name());
                statement.setString(parameter++, each.id());
                statement.setString(parameter++, each.fingerprint());
            }
            statement.executeUpdate();
        }
    }

    /** Forgets a statement outside transactions that failed and left nothing. */
    void undone(Connection connection, MigrationScript script, MigrationStep step) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM " + steps + " WHERE migration = ? AND place = ?")) {
            statement.setString(1, script.name());
            statement.setInt(2, step.place());
            statement.executeUpdate();
        }
    }

    void finish(Connection connection, MigrationScript script) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("UPDATE " + migrations
                + " SET finished_at = pg_catalog.clock_timestamp(), checksum = ?, statements = ?, error = NULL"
                + " WHERE name = ?")) {
            statement.setString(1, script.checksum());
            statement.setInt(2, script.steps().size());
            statement.setString(3, script.name());
            statement.executeUpdate();
        }
    }

    void failed(Connection connection, MigrationScript script, String error) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE " + migrations + " SET error = ? WHERE name = ?")) {
            statement.setString(1, error);
            statement.setString(2, script.name());
            statement.executeUpdate();
        }
    }

    /** SQL by which a person decides about a statement that is in doubt: that it has run, or that it has not. */
    public List<String> decisions(String migration, int place) {
        String where = new SqlWriter()
                .sql(" WHERE migration = ")
                .literal(migration)
                .sql(" AND place = ")
                .literal(place)
                .toString();
        return List.of(
                "UPDATE " + steps + " SET finished_at = now()" + where + ";", "DELETE FROM " + steps + where + ";");
    }
}

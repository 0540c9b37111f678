package dev.pgorm.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.diff.Differ;
import dev.pgorm.introspect.Introspector;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.PlanOptions;
import dev.pgorm.plan.Planner;
import dev.pgorm.plan.Step;
import dev.pgorm.plan.StepMode;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A throw-away database on which plans are carried out. */
final class PlannedDatabase implements AutoCloseable {

    private static final String POSITIONS = """
            SELECT n.nspname || '.' || c.relname || '.' || a.attname, c.oid || ':' || a.attnum
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            """;

    private final TestDatabase database = TestDatabases.get().create();
    private final Connection connection;

    PlannedDatabase() throws SQLException {
        connection = database.connect();
    }

    /** Empties the database: cheaper than a new one. */
    void clear() throws SQLException {
        connection.setAutoCommit(true);
        execute("""
                DO $$ DECLARE name text; BEGIN
                FOR name IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
                    EXECUTE format('DROP SCHEMA %I CASCADE', name);
                END LOOP; END $$;
                CREATE SCHEMA public
                """);
    }

    int serverMajor() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    Catalog read() throws SQLException {
        return Introspector.read(connection, Optional.empty()).catalog();
    }

    Plan plan(Catalog to, List<RenameHint> renames) throws SQLException {
        Catalog from = read();
        return Planner.plan(
                from, to, Differ.diff(from, to, ManagedScope.everything(), renames), PlanOptions.direct(serverMajor()));
    }

    /** Makes the database look like a catalog and gives what the server makes of it. */
    Catalog become(Catalog catalog) throws SQLException {
        apply(plan(catalog, List.of()));
        return read();
    }

    /** Runs a plan as psql would run its script. */
    void apply(Plan plan) throws SQLException {
        for (Step step : plan.steps()) {
            boolean transactional = step.mode() == StepMode.TRANSACTIONAL;
            if (connection.getAutoCommit() == transactional) {
                connection.setAutoCommit(!transactional);
            }
            try {
                execute(step.sql());
            } catch (SQLException failure) {
                throw new SQLException(step.sql() + ": " + failure.getMessage(), failure);
            }
        }
        if (!connection.getAutoCommit()) {
            connection.setAutoCommit(true);
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    String value(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            return String.valueOf(result.getString(1));
        }
    }

    /** Table and attribute number of every column that holds data of its own. */
    Map<String, String> positions() throws SQLException {
        Map<String, String> positions = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(POSITIONS)) {
            while (result.next()) {
                positions.put(result.getString(1), result.getString(2));
            }
        }
        return positions;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}

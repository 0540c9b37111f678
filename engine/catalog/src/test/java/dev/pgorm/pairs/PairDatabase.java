package dev.pgorm.pairs;

import dev.pgorm.arb.program.Piece;
import dev.pgorm.arb.program.Program;
import dev.pgorm.introspect.Introspector;
import dev.pgorm.ir.Catalog;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.Step;
import dev.pgorm.testkit.pg.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A database in which structures come and go, most of them within one transaction. */
final class PairDatabase implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    /** Plans of the catalogs' queries last until the next DDL about schemas or operators, so that to plan shall be cheap. */
    private static final String SETTINGS = """
            SET client_min_messages = error; SET TimeZone = 'UTC'; SET jit = off; SET lc_messages = 'C'; SET check_function_bodies = off;
            SET statement_timeout = '60s'; SET join_collapse_limit = 1; SET from_collapse_limit = 1;
            SET max_parallel_workers_per_gather = 0; SET enable_mergejoin = off; SET enable_material = off; SET enable_memoize = off;
            SET enable_incremental_sort = off; SET enable_bitmapscan = off
            """;

    /** The catalogs' columns stay as they are, whatever DDL does: to plan their queries again would take most of the time. */
    private static final String CONNECTION = "?preferQueryMode=extendedForPrepared&flushCacheOnDdl=false";

    private final TestServer server;
    private final String name;
    private final Connection connection;

    PairDatabase(TestServer server, int major) throws SQLException {
        this.server = server;
        this.name = "pairs_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        maintain("CREATE DATABASE " + name + " TEMPLATE template0" + (major < 15 ? "" : " STRATEGY FILE_COPY"));
        this.connection =
                DriverManager.getConnection(server.jdbcUrl(name) + CONNECTION, server.user(), server.password());
        execute(SETTINGS);
    }

    /** A program that was run. */
    record Loaded(Program program, int refused) {}

    String name() {
        return name;
    }

    /** Begins a transaction in an empty database. */
    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    /** Undoes everything. */
    void end() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /** Removes the dead rows that rolled back transactions have left in the catalogs, which slow everything down. */
    void clean() throws SQLException {
        execute("VACUUM");
    }

    Savepoint mark() throws SQLException {
        return connection.setSavepoint();
    }

    void back(Savepoint mark) throws SQLException {
        connection.rollback(mark);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    Catalog read() throws SQLException {
        return Introspector.read(connection, Optional.empty()).catalog();
    }

    /** Runs a program within the open transaction; what the server refuses is left out with what needs it. */
    Loaded load(Program program) throws SQLException {
        Savepoint before = mark();
        try {
            if (!program.pieces().isEmpty()) {
                execute(program.sql());
            }
            return new Loaded(program, 0);
        } catch (SQLException someRefused) {
            back(before);
        }
        Set<String> refused = new HashSet<>();
        for (Piece each : program.pieces()) {
            if (!program.without(refused).pieces().contains(each)) {
                continue;
            }
            Savepoint mark = mark();
            try {
                execute(each.sql());
            } catch (SQLException reason) {
                back(mark);
                refused.add(each.key());
                Refusals.note(each, reason);
            }
        }
        return new Loaded(program.without(refused), refused.size());
    }

    /** Runs a program of which nothing is refused, fills its tables if wanted, and commits it. */
    void create(Program program, boolean rows) throws SQLException {
        begin();
        if (!program.pieces().isEmpty()) {
            execute(program.sql());
        }
        if (rows) {
            insertRows();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** The step that the server refuses, if it does. */
    record RefusedStep(Step step, SQLException reason) {}

    /** Runs a plan within the open transaction, or committing each step where none is open. */
    Optional<RefusedStep> run(Plan plan) throws SQLException {
        if (!connection.getAutoCommit() && !plan.isEmpty()) {
            Savepoint before = mark();
            try {
                execute(plan.steps().stream().map(Step::sql).collect(Collectors.joining(";\n")));
                return Optional.empty();
            } catch (SQLException oneRefused) {
                back(before);
            }
        }
        for (Step step : plan.steps()) {
            try {
                execute(step.sql());
            } catch (SQLException reason) {
                return Optional.of(new RefusedStep(step, reason));
            }
        }
        return Optional.empty();
    }

    /** The answer to a query of two columns. */
    Map<String, String> answers(String query) throws SQLException {
        Map<String, String> answers = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                answers.put(result.getString(1), result.getString(2));
            }
        }
        return answers;
    }

    /** Puts a row into each table that takes one without being told its values. */
    List<String> insertRows() throws SQLException {
        List<String> filled = new ArrayList<>();
        List<String> tables = List.copyOf(answers("""
                SELECT c.oid::text, c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND NOT c.relispartition AND n.nspname !~ '^(pg_|information_schema)'
                """).values());
        for (String table : tables) {
            Savepoint mark = mark();
            try {
                execute("INSERT INTO " + table + " DEFAULT VALUES");
                execute("SET CONSTRAINTS ALL IMMEDIATE");
                filled.add(table);
            } catch (SQLException needsMore) {
                back(mark);
            }
        }
        return filled;
    }

    /** How many rows each ordinary table holds by itself, by the oid of the table. */
    Map<String, String> countRows() throws SQLException {
        String counts = answers("""
                SELECT c.oid::text, format('SELECT %L, count(*)::text FROM ONLY %s', c.oid::text, c.oid::regclass)
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND n.nspname !~ '^(pg_|information_schema)'
                """).values().stream().collect(Collectors.joining(" UNION ALL "));
        return counts.isEmpty() ? Map.of() : answers(counts);
    }

    private void maintain(String sql) throws SQLException {
        try (Connection maintenance = server.connect(server.maintenanceDatabase());
                Statement statement = maintenance.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        maintain("DROP DATABASE " + name + " WITH (FORCE)");
    }
}

package dev.pgorm.testkit.pg;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;

/** A database of one test. Closing it drops it, and fails if the test left sessions open or roles behind. */
public final class TestDatabase implements AutoCloseable {
    private static final Duration SESSION_END_LIMIT = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(5);

    private final TestDatabases databases;
    private final String name;
    private final Set<String> rolesBefore;
    private boolean closed;

    TestDatabase(TestDatabases databases, String name, Set<String> rolesBefore) {
        this.databases = databases;
        this.name = name;
        this.rolesBefore = rolesBefore;
    }

    /** The database's name; it needs no quotes. */
    public String name() {
        return name;
    }

    /** The server that it is on. */
    public TestServer server() {
        return databases.server();
    }

    /** The JDBC URL, without user and password. */
    public String jdbcUrl() {
        return server().jdbcUrl(name);
    }

    /** A superuser. */
    public String user() {
        return server().user();
    }

    /** The password of {@link #user()}. */
    public String password() {
        return server().password();
    }

    /** A new connection; close it before the database. */
    public Connection connect() throws SQLException {
        return server().connect(name);
    }

    /** Runs SQL, which may be several statements. */
    public TestDatabase execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return this;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        Set<String> sessions = sessionsLeft();
        boolean alone = databases.isAlone(this);
        databases.drop(this);
        Set<String> roles = alone ? new TreeSet<>(databases.roles()) : new TreeSet<>();
        roles.removeAll(rolesBefore);
        roles.forEach(role -> databases.execute("DROP ROLE \"" + role.replace("\"", "\"\"") + "\""));
        if (!sessions.isEmpty()) {
            throw new AssertionError("the test left sessions open in its database: " + sessions);
        }
        if (!roles.isEmpty()) {
            throw new AssertionError("the test left roles on the server: " + roles);
        }
    }

    /** A closed connection's session ends a moment later. */
    private Set<String> sessionsLeft() {
        long deadline = System.nanoTime() + SESSION_END_LIMIT.toNanos();
        Set<String> sessions = sessions();
        while (!sessions.isEmpty() && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(STEP.toNanos());
            sessions = sessions();
        }
        return sessions;
    }

    private Set<String> sessions() {
        return databases.column(
                "SELECT pid || ' ' || coalesce(state, 'begins') || ': ' || coalesce(query, '') FROM pg_stat_activity"
                        + " WHERE backend_type = 'client backend' AND datname = '" + name + "'");
    }

    /** How programs that go by libpq's environment variables find it. */
    public Map<String, String> variables() {
        String[] address = server().address().split(":");
        return Map.of(
                "PGHOST", address[0],
                "PGPORT", address[1],
                "PGUSER", user(),
                "PGPASSWORD", password(),
                "PGDATABASE", name());
    }
}

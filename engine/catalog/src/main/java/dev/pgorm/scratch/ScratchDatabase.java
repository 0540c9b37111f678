package dev.pgorm.scratch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One scratch database and the one session in it. */
final class ScratchDatabase implements AutoCloseable {

    /** Durability is of no use here; messages are read by their English text where PostgreSQL lets us choose. */
    private static final String SETTINGS = """
            SET synchronous_commit = off; SET client_min_messages = error; SET TimeZone = 'UTC'; SET jit = off;
            SELECT CASE WHEN current_setting('is_superuser') = 'on' THEN set_config('lc_messages', 'C', false) END
            """;

    private final ScratchServer server;
    private final String name;
    private @Nullable Connection connection;

    ScratchDatabase(ScratchServer server, String name) {
        this.server = server;
        this.name = name;
    }

    String name() {
        return name;
    }

    ScratchServer server() {
        return server;
    }

    /** The session, which speaks the simple protocol but for what is prepared. */
    Connection connection() {
        Connection known = connection;
        if (known != null) {
            return known;
        }
        try {
            Connection opened = server.address().connectTo(name, "pgorm");
            try (Statement statement = opened.createStatement()) {
                statement.execute(SETTINGS);
            }
            connection = opened;
            return opened;
        } catch (SQLException refused) {
            throw server.failed("connecting to a scratch database", refused);
        }
    }

    void disconnect() {
        Connection known = connection;
        if (known != null) {
            connection = null;
            try {
                known.close();
            } catch (SQLException refused) {
                throw server.failed("leaving a scratch database", refused);
            }
        }
    }

    /** Gives it back with nothing in it: what was done has been rolled back. */
    void giveBack() {
        server.takeBack(this);
    }

    /** Drops it. */
    @Override
    public void close() {
        Connection known = connection;
        if (known != null) {
            try {
                detachSubscriptions(known);
            } catch (SQLException refused) {
                throw server.failed("detaching subscriptions", refused);
            }
        }
        server.drop(this);
    }

    /** A database with a subscription cannot be dropped while that has its replication slot. */
    private static void detachSubscriptions(Connection connection) throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        connection.setAutoCommit(true);
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("""
                        SELECT pg_catalog.quote_ident(s.subname) FROM pg_catalog.pg_subscription s
                        JOIN pg_catalog.pg_database d ON d.oid = s.subdbid WHERE d.datname = current_database()
                        """)) {
            while (result.next()) {
                names.add(result.getString(1));
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String quoted : names) {
                statement.execute("ALTER SUBSCRIPTION " + quoted + " DISABLE");
                statement.execute("ALTER SUBSCRIPTION " + quoted + " SET (slot_name = NONE)");
                statement.execute("DROP SUBSCRIPTION " + quoted);
            }
        }
    }
}

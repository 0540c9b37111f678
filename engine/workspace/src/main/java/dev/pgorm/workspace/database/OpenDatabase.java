package dev.pgorm.workspace.database;

import dev.pgorm.pool.ConnectionSettings;
import dev.pgorm.pool.Connections;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A database that was reached at least once.
 *
 * @param settings how to reach it
 * @param address where it is
 * @param serverVersion as the server says it
 * @param serverMajor its major version
 */
public record OpenDatabase(
        ConnectionSettings settings, DatabaseAddress address, String serverVersion, int serverMajor) {

    /** Connects once, to see that the database is there and what it is. */
    public static OpenDatabase reach(ConnectionSettings settings, DatabaseAddress address) {
        try (Connection connection = Connections.open(settings)) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            int space = version.indexOf(' ');
            return new OpenDatabase(
                    settings,
                    address,
                    space < 0 ? version : version.substring(0, space),
                    connection.getMetaData().getDatabaseMajorVersion());
        } catch (SQLException e) {
            throw ConnectionFailures.of(e, address);
        }
    }

    /** A new connection. */
    public Connection connect() {
        try {
            return Connections.open(settings);
        } catch (SQLException e) {
            throw ConnectionFailures.of(e, address);
        }
    }

    /** A new connection on which values arrive as text. */
    public Connection connectForText() {
        try {
            return Connections.openForText(settings);
        } catch (SQLException e) {
            throw ConnectionFailures.of(e, address);
        }
    }

    /** What the shell and the banners say about it. */
    DatabaseState.Ready ready() {
        return new DatabaseState.Ready(address, serverVersion, serverMajor);
    }
}

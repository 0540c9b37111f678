package dev.pgorm.workspace.database;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.pool.ConnectionSettings;
import dev.pgorm.pool.Connections;
import dev.pgorm.workspace.error.WorkspaceError;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;

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

    /** Makes a schema where it is missing; that needs no right where it is there. */
    public void makeSchema(Identifier schema) {
        try (Connection connection = connect();
                PreparedStatement known =
                        connection.prepareStatement("SELECT FROM pg_catalog.pg_namespace WHERE nspname = ?");
                Statement statement = connection.createStatement()) {
            known.setString(1, schema.value());
            try (ResultSet row = known.executeQuery()) {
                if (!row.next()) {
                    statement.execute("CREATE SCHEMA IF NOT EXISTS " + SqlWriter.quote(schema));
                }
            }
        } catch (SQLException e) {
            throw new WorkspaceError.DatabaseFailed(
                    "the schema " + schema + " that the address names could not be made in " + address.display() + ": "
                            + Objects.requireNonNullElse(e.getMessage(), "the connection broke"),
                    "make it, or give the user the right CREATE on the database",
                    Optional.empty(),
                    e);
        }
    }

    /** What the shell and the banners say about it. */
    DatabaseState.Ready ready() {
        return new DatabaseState.Ready(address, serverVersion, serverMajor);
    }
}

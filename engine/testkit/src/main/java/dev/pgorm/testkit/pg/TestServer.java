package dev.pgorm.testkit.pg;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A running server that tests may create databases on.
 *
 * @param description what it is, for messages
 * @param address host and port, as in a URL
 * @param maintenanceDatabase a database to connect to for creating others
 */
public record TestServer(String description, String address, String maintenanceDatabase, String user, String password) {

    /** The server of a {@code postgresql://user:password@host:port/database} or JDBC URL. */
    static TestServer of(String description, String url) {
        URI uri = URI.create(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
        String[] account = java.util.Objects.requireNonNullElse(uri.getUserInfo(), "postgres")
                .split(":", 2);
        String path = java.util.Objects.requireNonNullElse(uri.getPath(), "");
        String address = uri.getHost() + ":" + (uri.getPort() < 0 ? 5432 : uri.getPort());
        String database = path.length() > 1 ? path.substring(1) : "postgres";
        return new TestServer(description, address, database, account[0], account.length > 1 ? account[1] : "");
    }

    /** The JDBC URL of a database, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + address + "/" + database;
    }

    /** A new connection to a database. */
    public Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "pgorm-test");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }
}

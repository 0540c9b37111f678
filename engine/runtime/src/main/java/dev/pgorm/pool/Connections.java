package dev.pgorm.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** Opens single connections, outside any pool: for sessions whose state is the user's, and for short programs. */
public final class Connections {

    private static final String CONNECT_SECONDS = "10";

    /** A server that is suspended takes the connection and says nothing: the system accepts it in its place. */
    private static final String LOGIN_SECONDS = "20";

    private Connections() {}

    /** A connection on which values arrive as the text that the server prints. */
    public static Connection openForText(ConnectionSettings settings) throws SQLException {
        return open(settings, "binaryTransfer", "false");
    }

    /** A connection on which one message can hold many statements. */
    public static Connection openForScripts(ConnectionSettings settings) throws SQLException {
        return open(settings, "preferQueryMode", "simple");
    }

    /** A connection. */
    public static Connection open(ConnectionSettings settings) throws SQLException {
        return open(settings, "tcpKeepAlive", "true");
    }

    private static Connection open(ConnectionSettings settings, String name, String value) throws SQLException {
        Properties properties = settings.driverProperties();
        properties.putIfAbsent("connectTimeout", CONNECT_SECONDS);
        properties.putIfAbsent("loginTimeout", LOGIN_SECONDS);
        properties.putIfAbsent("tcpKeepAlive", "true");
        properties.setProperty(name, value);
        Connection connection = new Driver().connect(settings.jdbcUrl(), properties);
        if (connection == null) {
            throw new SQLException("the driver does not take the address " + settings.jdbcUrl(), "08001");
        }
        return connection;
    }
}

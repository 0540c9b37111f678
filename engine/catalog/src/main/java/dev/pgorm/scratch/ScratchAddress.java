package dev.pgorm.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * A server on which scratch databases may be made.
 *
 * @param jdbcUrl a database of the server that always exists, to connect to while databases come and go
 * @param properties user, password and other properties of the driver
 */
public record ScratchAddress(String jdbcUrl, Map<String, String> properties) {

    private static final int LOGIN_SECONDS = 30;

    public ScratchAddress {
        properties = Map.copyOf(properties);
    }

    /** The address with a user and a password. */
    public static ScratchAddress of(String jdbcUrl, String user, String password) {
        return new ScratchAddress(jdbcUrl, Map.of("user", user, "password", password));
    }

    /** For messages: neither user nor password is shown. */
    @Override
    public String toString() {
        int query = jdbcUrl.indexOf('?');
        return query < 0 ? jdbcUrl : jdbcUrl.substring(0, query);
    }

    /** A connection to the address' own database. */
    Connection connect(String applicationName) throws SQLException {
        return source(applicationName).getConnection();
    }

    /**
     * A connection to another database of the server, with the simple protocol for what is not prepared: one message can hold many
     * statements.
     */
    Connection connectTo(String database, String applicationName) throws SQLException {
        PGSimpleDataSource source = source(applicationName);
        source.setDatabaseName(database);
        return source.getConnection();
    }

    private PGSimpleDataSource source(String applicationName) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        // a server that is suspended takes the connection and says nothing
        source.setLoginTimeout(LOGIN_SECONDS);
        for (Map.Entry<String, String> property : properties.entrySet()) {
            source.setProperty(property.getKey(), property.getValue());
        }
        source.setApplicationName(applicationName);
        source.setPreferQueryMode(PreferQueryMode.EXTENDED_FOR_PREPARED);
        // what is prepared reads the catalogs, whose columns no DDL changes; to plan it again would take most of the
        // time
        source.setProperty(PGProperty.FLUSH_CACHE_ON_DDL, "false");
        return source;
    }
}

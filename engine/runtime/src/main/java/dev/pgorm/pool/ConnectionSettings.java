package dev.pgorm.pool;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * How to reach a database. Its text never holds the password.
 *
 * @param jdbcUrl {@code jdbc:postgresql://…} without user and password
 * @param user whom to connect as
 * @param password the password; empty = none
 * @param properties further driver properties
 */
public record ConnectionSettings(String jdbcUrl, String user, String password, Map<String, String> properties) {

    public ConnectionSettings {
        properties = Map.copyOf(properties);
    }

    /**
     * The same behind a PgBouncer that gives each transaction another session: the driver prepares nothing on the server. What
     * {@code dev.pgorm.exec.Database} sets lasts as long as a transaction in any case.
     */
    public ConnectionSettings behindPgBouncer() {
        return with("prepareThreshold", "0");
    }

    /** The same with one of several servers. */
    public ConnectionSettings of(TargetServer server) {
        return with("targetServerType", server.property());
    }

    private ConnectionSettings with(String name, String value) {
        Map<String, String> all = new TreeMap<>(properties);
        all.put(name, value);
        return new ConnectionSettings(jdbcUrl, user, password, all);
    }

    /** The properties for the driver, user and password included. */
    public Properties driverProperties() {
        Properties result = new Properties();
        result.putAll(new TreeMap<>(properties));
        result.setProperty("user", user);
        if (!password.isEmpty()) {
            result.setProperty("password", password);
        }
        return result;
    }

    @Override
    public String toString() {
        return jdbcUrl + " as " + user;
    }
}

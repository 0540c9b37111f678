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

package dev.pgorm.workspace.database;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.pool.ConnectionSettings;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A database's address as libpq, Prisma and JDBC write it. Its text never holds the password.
 *
 * @param hosts the hosts in order, each with its port
 * @param database the database; empty = called like the user
 * @param user the user, where one is named
 * @param password the password, where one is written in the address
 * @param parameters what stands after the question mark
 */
public record PostgresUrl(
        List<HostPort> hosts,
        Optional<String> database,
        Optional<String> user,
        Optional<String> password,
        Map<String, String> parameters) {

    public PostgresUrl {
        hosts = List.copyOf(hosts);
        parameters = Map.copyOf(parameters);
    }

    /** One server. */
    public record HostPort(String host, int port) {}

    /** Parameters of Prisma's own, which the driver does not know. */
    private static final List<String> PRISMA_PARAMETERS = List.of(
            "schema",
            "connection_limit",
            "pool_timeout",
            "pgbouncer",
            "statement_cache_size",
            "socket_timeout",
            "sslidentity",
            "sslaccept",
            "channel_binding");

    /** The driver's name of the search path that a session begins with. */
    public static final String SEARCH_PATH = "currentSchema";

    /** libpq's names for what the driver calls otherwise. */
    private static final Map<String, String> DRIVER_NAMES = Map.of(
            "connect_timeout", "connectTimeout",
            "application_name", "ApplicationName",
            "target_session_attrs", "targetServerType",
            "keepalives", "tcpKeepAlive",
            "sslcert", "sslcert",
            "sslkey", "sslkey",
            "sslrootcert", "sslrootcert");

    /** Whether a text looks like such an address. */
    public static boolean isUrl(String text) {
        return text.startsWith("postgresql://")
                || text.startsWith("postgres://")
                || text.startsWith("jdbc:postgresql:");
    }

    /** Reads an address; empty where the text is none. */
    public static Optional<PostgresUrl> parse(String text) {
        String rest = text.startsWith("jdbc:") ? text.substring(5) : text;
        if (!rest.startsWith("postgresql:") && !rest.startsWith("postgres:")) {
            return Optional.empty();
        }
        rest = rest.substring(rest.indexOf(':') + 1);
        if (!rest.startsWith("//")) {
            return rest.isEmpty() || rest.contains(":") ? Optional.empty() : read("//localhost/" + rest);
        }
        return read(rest);
    }

    private static Optional<PostgresUrl> read(String afterScheme) {
        String rest = afterScheme.substring(2);
        int question = rest.indexOf('?');
        Map<String, String> parameters =
                question < 0 ? new LinkedHashMap<>() : parameters(rest.substring(question + 1));
        rest = question < 0 ? rest : rest.substring(0, question);
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        String database = slash < 0 ? "" : decode(rest.substring(slash + 1));
        int at = authority.lastIndexOf('@');
        String credentials = at < 0 ? "" : authority.substring(0, at);
        int colon = credentials.indexOf(':');
        String user = decode(colon < 0 ? credentials : credentials.substring(0, colon));
        String password = colon < 0 ? "" : decode(credentials.substring(colon + 1));
        Optional<List<HostPort>> hosts =
                hosts(parameters.getOrDefault("host", authority.substring(at + 1)), parameters);
        Optional<String> chosenUser = nonEmpty(user).or(() -> take(parameters, "user"));
        Optional<String> chosenPassword = nonEmpty(password).or(() -> take(parameters, "password"));
        Optional<String> chosenDatabase = nonEmpty(database).or(() -> take(parameters, "dbname"));
        List.of("host", "port", "user", "password", "dbname").forEach(parameters::remove);
        return hosts.map(each -> new PostgresUrl(each, chosenDatabase, chosenUser, chosenPassword, parameters));
    }

    private static Optional<List<HostPort>> hosts(String text, Map<String, String> parameters) {
        int defaultPort = port(parameters.getOrDefault("port", "5432"));
        List<HostPort> hosts = new ArrayList<>();
        for (String each : text.split(",", -1)) {
            int bracket = each.indexOf(']');
            int colon = each.indexOf(':', Math.max(0, bracket));
            String host = decode(colon < 0 ? each : each.substring(0, colon));
            int port = colon < 0 ? defaultPort : port(each.substring(colon + 1));
            if (port <= 0) {
                return Optional.empty();
            }
            hosts.add(new HostPort(host.isEmpty() ? "localhost" : host, port));
        }
        return Optional.of(hosts);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            return port > 0 && port < 65536 ? port : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Prisma's {@code ?schema=}: where names without a schema lie; empty where the address does not say it, or says {@code public}. */
    public Optional<String> schema() {
        return Optional.ofNullable(parameters.get("schema")).filter(name -> !name.isEmpty() && !name.equals("public"));
    }

    /** The settings for the driver, with a user and a password that may come from elsewhere. */
    public ConnectionSettings settings(String chosenUser, String chosenPassword, String applicationName) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("ApplicationName", applicationName);
        parameters.forEach((name, value) -> {
            if (!PRISMA_PARAMETERS.contains(name)) {
                properties.put(DRIVER_NAMES.getOrDefault(name, name), driverValue(name, value));
            }
        });
        schema().ifPresent(name -> properties.put(SEARCH_PATH, SqlWriter.quote(Identifier.of(name))));
        StringBuilder url = new StringBuilder("jdbc:postgresql://");
        for (int i = 0; i < hosts.size(); i++) {
            url.append(i == 0 ? "" : ",")
                    .append(hosts.get(i).host())
                    .append(':')
                    .append(hosts.get(i).port());
        }
        url.append('/')
                .append(URLEncoder.encode(database.orElse(chosenUser), StandardCharsets.UTF_8)
                        .replace("+", "%20"));
        return new ConnectionSettings(url.toString(), chosenUser, chosenPassword, properties);
    }

    private static String driverValue(String name, String value) {
        if (!name.equals("target_session_attrs")) {
            return value;
        }
        return switch (value) {
            case "read-write", "primary" -> "primary";
            case "read-only", "standby" -> "secondary";
            case "prefer-standby" -> "preferSecondary";
            default -> "any";
        };
    }

    /** For messages: the address without password and parameters. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("postgresql://");
        user.ifPresent(name -> text.append(name).append('@'));
        for (int i = 0; i < hosts.size(); i++) {
            text.append(i == 0 ? "" : ",")
                    .append(hosts.get(i).host())
                    .append(':')
                    .append(hosts.get(i).port());
        }
        database.ifPresent(name -> text.append('/').append(name));
        return text.toString();
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String each : query.split("&")) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                parameters.put(decode(each.substring(0, equals)), decode(each.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static Optional<String> take(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).flatMap(PostgresUrl::nonEmpty);
    }

    private static Optional<String> nonEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a lone percent sign, as in a password that nobody encoded
        }
    }

    /** The name of the SSL mode, for messages. */
    public Optional<String> sslMode() {
        return Optional.ofNullable(parameters.get("sslmode")).map(mode -> mode.toLowerCase(Locale.ROOT));
    }
}

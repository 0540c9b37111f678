package dev.pgorm.workspace.database;

import dev.pgorm.embedded.EmbeddedServer;
import dev.pgorm.embedded.EmbeddedServerException;
import dev.pgorm.embedded.EmbeddedServers;
import dev.pgorm.embedded.Environment;
import dev.pgorm.embedded.ServerLease;
import dev.pgorm.embedded.ServerStatus;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.pool.ConnectionSettings;
import dev.pgorm.pool.Connections;
import dev.pgorm.workspace.error.WorkspaceError.DatabaseFailed;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The embedded servers of a project and the user's shared one for scratch databases; each is joined when first needed. */
public final class EmbeddedDatabases implements AutoCloseable {

    private static final String MAINTENANCE = "postgres";

    private final Path projectDirectory;
    private final Environment environment;
    private final List<ServerLease> leases = new ArrayList<>();

    public EmbeddedDatabases(Path projectDirectory, Environment environment) {
        this.projectDirectory = projectDirectory;
        this.environment = environment;
    }

    /** The project's database on its embedded server, made where it is not there yet. */
    public OpenDatabase open(String origin, Consumer<String> activity) {
        activity.accept("starting the embedded PostgreSQL " + EmbeddedServers.DEFAULT_MAJOR);
        ServerLease lease =
                join(() -> EmbeddedServer.join(projectDirectory, EmbeddedServers.DEFAULT_MAJOR, environment));
        String database = databaseName();
        create(lease, database);
        DatabaseAddress address = new DatabaseAddress(
                DatabaseAddress.Kind.EMBEDDED, lease.host(), lease.port(), database, lease.user(), origin);
        return OpenDatabase.reach(settings(lease, database), address);
    }

    /** The address of the project's database for other programs; starts the server where it does not run. Holds the password. */
    public String url(Consumer<String> activity) {
        OpenDatabase database = open("pgorm db url", activity);
        return "postgresql://" + database.settings().user() + ":"
                + database.settings().password() + "@" + database.address().host() + ":"
                + database.address().port() + "/" + databaseName();
    }

    /** The maintenance database of the shared server of a major version, for scratch databases. */
    public ConnectionSettings scratch(int major) {
        return settings(join(() -> EmbeddedServer.joinShared(major, environment)), MAINTENANCE);
    }

    /** The states of the project's servers that have data; starts nothing. */
    public List<ServerStatus> statuses() {
        return checked(() -> EmbeddedServers.statuses(projectDirectory, environment));
    }

    /** Starts the project's server and keeps it up. */
    public ServerStatus start() {
        return checked(() -> EmbeddedServers.start(projectDirectory, EmbeddedServers.DEFAULT_MAJOR, environment));
    }

    /** Stops the project's server, whoever uses it. */
    public ServerStatus stop() {
        return checked(() -> EmbeddedServers.stop(projectDirectory, EmbeddedServers.DEFAULT_MAJOR, environment));
    }

    /** Stops the project's server and deletes its data. */
    public ServerStatus reset() {
        return checked(() -> EmbeddedServers.reset(projectDirectory, EmbeddedServers.DEFAULT_MAJOR, environment));
    }

    /** The name of the project's database: its directory's, as far as that makes a plain name. */
    String databaseName() {
        Path name = projectDirectory.toAbsolutePath().normalize().getFileName();
        String text =
                name == null ? "" : name.toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_");
        String plain = text.replaceAll("^[^a-z]+|_+$", "");
        return plain.isEmpty() || plain.equals(MAINTENANCE) || plain.startsWith("pg_") || plain.startsWith("template")
                ? "project"
                : plain.substring(0, Math.min(plain.length(), Identifier.MAX_BYTES));
    }

    private static void create(ServerLease lease, String database) {
        try (Connection connection = Connections.open(settings(lease, MAINTENANCE))) {
            if (exists(connection, database)) {
                return;
            }
            String create = new SqlWriter()
                    .sql("CREATE DATABASE ")
                    .identifier(Identifier.of(database))
                    .toString();
            try (Statement statement = connection.createStatement()) {
                statement.execute(create);
            }
        } catch (SQLException e) {
            if (!"42P04".equals(e.getSQLState())) { // another pgorm made it meanwhile
                throw new DatabaseFailed(
                        "the embedded server made no database " + database + ": " + e.getMessage(),
                        "pgorm doctor looks closer",
                        Optional.empty(),
                        e);
            }
        }
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT 1 FROM pg_catalog.pg_database WHERE datname = ?")) {
            statement.setString(1, database);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static ConnectionSettings settings(ServerLease lease, String database) {
        return new ConnectionSettings(
                lease.jdbcUrl(database), lease.user(), lease.password(), Map.of("ApplicationName", "pgorm"));
    }

    private synchronized ServerLease join(Step<ServerLease> step) {
        ServerLease lease = checked(step);
        leases.add(lease);
        return lease;
    }

    private interface Step<T> {
        T run() throws EmbeddedServerException;
    }

    private static <T> T checked(Step<T> step) {
        try {
            return step.run();
        } catch (EmbeddedServerException e) {
            throw new DatabaseFailed(e.problem().message(), "", Optional.empty(), e);
        }
    }

    @Override
    public synchronized void close() {
        leases.forEach(ServerLease::close);
        leases.clear();
    }
}

package dev.pgorm.bench;

import dev.pgorm.embedded.EmbeddedServer;
import dev.pgorm.embedded.EmbeddedServerException;
import dev.pgorm.embedded.Environment;
import dev.pgorm.embedded.ServerLease;
import dev.pgorm.pool.ConnectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** A server of its own for a benchmark, with one database; it stops after the last use, and its data stay in the temporary directory. */
public final class BenchDatabase implements AutoCloseable {

    private static final String NAME = "bench";

    private final ServerLease lease;

    private BenchDatabase(ServerLease lease) {
        this.lease = lease;
    }

    /** Starts a server of a major version and makes the database; whoever opens it closes it. */
    public static BenchDatabase open(int major) throws IOException, EmbeddedServerException, SQLException {
        Path directory = Files.createTempDirectory("pgorm-bench").toRealPath();
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        ServerLease lease = EmbeddedServer.joinShared(major, environment(directory));
        BenchDatabase database = new BenchDatabase(lease);
        try (Connection connection = database.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + NAME);
        }
        return database;
    }

    ServerLease server() {
        return lease;
    }

    /** The database as {@code --url} takes it. */
    String url() {
        return "postgresql://" + lease.user() + ":" + lease.password() + "@" + lease.host() + ":" + lease.port() + "/"
                + NAME;
    }

    /** How the client library reaches the database. */
    public ConnectionSettings settings() {
        return new ConnectionSettings(lease.jdbcUrl(NAME), lease.user(), lease.password(), Map.of());
    }

    /** A connection, which whoever asked closes. */
    public Connection connect() throws SQLException {
        return connect(NAME);
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(lease.jdbcUrl(database), lease.user(), lease.password());
    }

    /** Runs pg_dump on the database, structure only, and throws its text away. */
    void dumpStructure(Path pgDump) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        pgDump.toString(),
                        "--schema-only",
                        "--host=" + lease.host(),
                        "--port=" + lease.port(),
                        "--username=" + lease.user(),
                        NAME))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PGPASSWORD", lease.password());
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("pg_dump ended with " + exit);
        }
    }

    @Override
    public void close() {
        lease.close();
    }

    /** The server is a scratch server like those of the program, and its data are in the benchmark's own directory. */
    private static Environment environment(Path directory) {
        return Environment.system().with("XDG_STATE_HOME", directory.toString());
    }
}

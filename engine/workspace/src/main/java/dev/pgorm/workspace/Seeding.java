package dev.pgorm.workspace;

import dev.pgorm.exec.ExecutionOutcome;
import dev.pgorm.exec.SqlFailure;
import dev.pgorm.exec.SqlListener;
import dev.pgorm.exec.SqlSession;
import dev.pgorm.exec.TransactionState;
import dev.pgorm.workspace.change.SeedResult;
import dev.pgorm.workspace.database.OpenDatabase;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.Progress;
import dev.pgorm.workspace.project.TextFiles;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/** Runs a seed file in one transaction, once for each text: the database remembers which ones it has had. */
final class Seeding {

    private final WorkspaceOptions options;
    private final Path schemaDirectory;
    private final OpenDatabase database;

    Seeding(WorkspaceOptions options, Path schemaDirectory, OpenDatabase database) {
        this.options = options;
        this.schemaDirectory = schemaDirectory;
        this.database = database;
    }

    SeedResult seed(Optional<Path> named, boolean force, Progress progress) {
        Path file = named.map(options.workingDirectory()::resolve).orElse(schemaDirectory.resolve("seed.sql"));
        if (named.isEmpty() && !Files.exists(file)) {
            throw new WorkspaceError.WrongInput(
                    "there is no seed.sql beside the schema", "write one, or name a file: pgorm seed data.sql");
        }
        String name = named.map(Path::toString).orElse("seed.sql");
        String text = TextFiles.read(file, name, TextFiles.SQL_LIMIT);
        String fingerprint = fingerprint(text);
        progress.activity("seeding " + database.address().display());
        try (Connection connection = database.connect()) {
            prepareHistory(connection);
            if (!force && wasRun(connection, fingerprint)) {
                return new SeedResult.AlreadyRan(file);
            }
            return run(file, name, text, fingerprint, progress);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private SeedResult run(Path file, String name, String text, String fingerprint, Progress progress)
            throws SQLException {
        try (SqlSession session = new SqlSession(database.connectForText(), false)) {
            progress.cancellation().onCancel(session::cancel);
            session.execute("BEGIN", SqlListener.silent());
            ExecutionOutcome outcome = session.execute(text, SqlListener.silent());
            if (outcome.failure().isPresent()) {
                throw failed(name, outcome.failure().get());
            }
            if (session.transactionState() == TransactionState.IDLE) {
                session.execute("BEGIN", SqlListener.silent());
            }
            ExecutionOutcome remembered = session.execute(
                    "INSERT INTO pgorm.seed (fingerprint) VALUES ('" + fingerprint
                            + "') ON CONFLICT (fingerprint) DO UPDATE SET run_at = now(); COMMIT",
                    SqlListener.silent());
            if (remembered.failure().isPresent()) {
                throw failed(name, remembered.failure().get());
            }
            return new SeedResult.Ran(file, outcome.completed(), outcome.elapsed());
        }
    }

    private WorkspaceError failed(String name, SqlFailure failure) {
        return failure.isConnectionLost()
                ? new WorkspaceError.DatabaseFailed(
                        name + ": the connection broke", "nothing was kept; try again", Optional.of(failure), null)
                : new WorkspaceError.WrongSql(
                        name + ":" + failure.line() + ": a statement failed, and nothing of the file was kept",
                        failure);
    }

    private static void prepareHistory(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS pgorm");
            statement.execute("CREATE TABLE IF NOT EXISTS pgorm.seed "
                    + "(fingerprint text PRIMARY KEY, run_at timestamptz NOT NULL DEFAULT now())");
        }
    }

    private static boolean wasRun(Connection connection, String fingerprint) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT 1 FROM pgorm.seed WHERE fingerprint = ?")) {
            statement.setString(1, fingerprint);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private WorkspaceError broken(SQLException exception) {
        return new WorkspaceError.DatabaseFailed(
                "the seed history in " + database.address().display() + " cannot be kept: "
                        + Objects.requireNonNullElse(exception.getMessage(), "the connection broke"),
                "the user needs the right to create the schema pgorm",
                Optional.empty(),
                exception);
    }

    private static String fingerprint(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

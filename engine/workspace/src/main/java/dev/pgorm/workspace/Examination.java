package dev.pgorm.workspace;

import dev.pgorm.embedded.EmbeddedServers;
import dev.pgorm.lang.model.Datasource;
import dev.pgorm.workspace.database.OpenDatabase;
import dev.pgorm.workspace.database.ProjectDatabase;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.CheckResult;
import dev.pgorm.workspace.project.Finding;
import dev.pgorm.workspace.project.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;

/** Looks at a project from schema to server and says what would not work. */
final class Examination {

    private final Workspace workspace;
    private final ProjectDatabase database;
    private final List<Finding> findings = new ArrayList<>();

    Examination(Workspace workspace, ProjectDatabase database) {
        this.workspace = workspace;
        this.database = database;
    }

    List<Finding> run(Progress progress) {
        Optional<CheckResult> schema = schema(progress);
        try {
            OpenDatabase open = database.await(progress);
            findings.add(Finding.good(
                    "database",
                    open.address().display() + " as " + open.address().user() + " ("
                            + open.address().origin() + ")"));
            version(open);
            try (Connection connection = open.connect()) {
                pooler(connection);
                rights(connection);
                extensions(connection, schema);
            }
        } catch (WorkspaceError e) {
            findings.add(Finding.bad("database", e.message(), e.help()));
        } catch (SQLException e) {
            findings.add(Finding.bad("database", "the connection broke: " + e.getMessage(), Optional.empty()));
        }
        scratch(progress);
        return List.copyOf(findings);
    }

    private Optional<CheckResult> schema(Progress progress) {
        if (workspace.schemaLocation().isEmpty()) {
            findings.add(Finding.limited("schema", "there is none here", "begin one with pgorm init or pgorm pull"));
            return Optional.empty();
        }
        try {
            CheckResult result = workspace.check(progress);
            String size = result.model().models().size() + " models in "
                    + result.sources().files().size() + " files";
            findings.add(
                    result.isValid()
                            ? Finding.good("schema", size)
                            : Finding.bad(
                                    "schema", result.errors() + " errors", Optional.of("pgorm check shows them")));
            return Optional.of(result);
        } catch (WorkspaceError e) {
            findings.add(Finding.bad("schema", e.message(), e.help()));
            return Optional.empty();
        }
    }

    private void version(OpenDatabase open) {
        List<Integer> majors = EmbeddedServers.majors();
        if (majors.contains(open.serverMajor())) {
            findings.add(Finding.good("server", "PostgreSQL " + open.serverVersion()));
        } else {
            findings.add(Finding.limited(
                    "server",
                    "PostgreSQL " + open.serverVersion() + " is not among the versions that pgorm is tested with ("
                            + majors.getFirst() + " to " + majors.getLast() + ")",
                    "look at plans twice before you apply them"));
        }
    }

    /** A pooler hands out its own process id at the start, and other sessions afterwards. */
    private void pooler(Connection connection) throws SQLException {
        int promised = connection.unwrap(PGConnection.class).getBackendPID();
        if (number(connection, "SELECT pg_backend_pid()") == promised) {
            findings.add(Finding.good("connection", "straight to the server"));
        } else {
            findings.add(Finding.limited(
                    "connection",
                    "a pooler (such as PgBouncer) stands in between",
                    "name the server itself with directUrl in the datasource or --url when you apply plans"));
        }
    }

    private void rights(Connection connection) throws SQLException {
        if (truth(connection, "SELECT has_database_privilege(current_database(), 'CREATE')")) {
            findings.add(Finding.good("rights", "may create schemas in this database"));
        } else {
            findings.add(Finding.limited(
                    "rights",
                    "may not create schemas in this database",
                    "GRANT CREATE ON DATABASE … TO this user, or migrate as another one"));
        }
        if (!truth(
                connection, "SELECT rolcreatedb OR rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user")) {
            findings.add(Finding.limited(
                    "rights",
                    "may not create databases, so --scratch=target will not work here",
                    "leave it at the embedded scratch server, or name one with --scratch-url"));
        }
    }

    private void extensions(Connection connection, Optional<CheckResult> schema) throws SQLException {
        List<String> wanted =
                schema
                        .flatMap(each -> each.model().datasource())
                        .flatMap(Datasource::extensions)
                        .orElse(List.of())
                        .stream()
                        .map(Datasource.ExtensionDeclaration::name)
                        .toList();
        for (String name : wanted) {
            if (isAvailable(connection, name)) {
                findings.add(Finding.good("extension", name + " is available"));
            } else {
                findings.add(Finding.bad(
                        "extension",
                        "the schema wants " + name + ", which the server does not have",
                        Optional.of("install its package on the server's machine")));
            }
        }
    }

    private void scratch(Progress progress) {
        if (workspace.schemaLocation().isEmpty()) {
            return;
        }
        try {
            workspace.checkInDatabase(progress);
            findings.add(Finding.good("scratch database", "takes the schema"));
        } catch (WorkspaceError.InvalidSchema e) {
            findings.add(
                    Finding.limited("scratch database", "not tried: the schema has errors", "pgorm check shows them"));
        } catch (WorkspaceError e) {
            findings.add(
                    Finding.bad(
                            "scratch database",
                            e.message(),
                            e.help()
                                    .or(
                                            () -> Optional.of(
                                                    "name a server that has what the schema needs with --scratch-url, or use --scratch=target"))));
        }
    }

    private static boolean isAvailable(Connection connection, String extension) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT 1 FROM pg_catalog.pg_available_extensions WHERE name = ?")) {
            statement.setString(1, extension);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static boolean truth(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}

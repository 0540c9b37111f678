package dev.pgorm.workspace.migration;

import dev.pgorm.embedded.EmbeddedServers;
import dev.pgorm.pool.ConnectionSettings;
import dev.pgorm.workspace.database.DatabaseTarget;
import dev.pgorm.workspace.database.OpenDatabase;
import dev.pgorm.workspace.database.ProjectDatabase;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.Progress;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The server that a new migration is planned for: that of the project's database where one is named and answers, else an embedded one.
 *
 * @param database the database whose version it is; empty = the embedded server's version
 * @param note what to say about it; empty where no database is named, so that the embedded server is the project's own
 */
public record PlannedServer(Optional<OpenDatabase> database, Optional<String> note) {

    /**
     * Asks the database for its version. That it cannot be found or does not answer is no error, since files can be written without it; the
     * note says so.
     *
     * @param target which database the project means; may fail where its address cannot be found out
     * @throws WorkspaceError.Cancelled where the user stops it
     */
    static PlannedServer of(Supplier<DatabaseTarget> target, ProjectDatabase database, Progress progress) {
        try {
            return switch (target.get()) {
                case DatabaseTarget.Embedded _ -> new PlannedServer(Optional.empty(), Optional.empty());
                case DatabaseTarget.External external -> {
                    progress.activity("asking " + external.address().display() + " for its version");
                    OpenDatabase open = database.await(progress);
                    yield new PlannedServer(
                            Optional.of(open),
                            Optional.of("Planned for PostgreSQL " + open.serverMajor() + ", the version of "
                                    + open.address().display() + "."));
                }
            };
        } catch (WorkspaceError.DatabaseFailed unreachable) {
            return new PlannedServer(
                    Optional.empty(),
                    Optional.of("Planned for PostgreSQL " + EmbeddedServers.DEFAULT_MAJOR
                            + ", the embedded version, since the database's is not known: " + unreachable.message()
                            + "."));
        }
    }

    /** The server's major version. */
    public int major() {
        return database.map(OpenDatabase::serverMajor).orElse(EmbeddedServers.DEFAULT_MAJOR);
    }

    Optional<ConnectionSettings> settings() {
        return database.map(OpenDatabase::settings);
    }
}

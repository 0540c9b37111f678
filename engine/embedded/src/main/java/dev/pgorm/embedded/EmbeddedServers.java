package dev.pgorm.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code pgorm db} does with a project's embedded servers. */
public final class EmbeddedServers {
    /** The major version that comes with PG-ORM. */
    public static final int DEFAULT_MAJOR = 17;

    private EmbeddedServers() {}

    /** The major versions that can be embedded, ascending. */
    public static List<Integer> majors() {
        return Binaries.majors();
    }

    /** The state of the project's server of one major version; starts nothing. */
    public static ServerStatus status(Path projectDirectory, int major, Environment environment)
            throws EmbeddedServerException {
        return ServerSession.open(ServerLocation.project(projectDirectory), major, environment)
                .status();
    }

    /** The states of the project's servers that have data. */
    public static List<ServerStatus> statuses(Path projectDirectory, Environment environment)
            throws EmbeddedServerException {
        List<ServerStatus> found = new ArrayList<>();
        for (int major : majors()) {
            ServerStatus status = status(projectDirectory, major, environment);
            if (!(status instanceof ServerStatus.Absent)) {
                found.add(status);
            }
        }
        return List.copyOf(found);
    }

    /** Starts the server, or uses the running one, and keeps it up until {@link #stop}. */
    public static ServerStatus start(Path projectDirectory, int major, Environment environment)
            throws EmbeddedServerException {
        return ServerSession.open(ServerLocation.project(projectDirectory), major, environment)
                .startAndKeep();
    }

    /** Stops the server, also under other processes that use it; does nothing where none runs. */
    public static ServerStatus stop(Path projectDirectory, int major, Environment environment)
            throws EmbeddedServerException {
        return ServerSession.open(ServerLocation.project(projectDirectory), major, environment)
                .stop();
    }

    /** Stops the server and deletes its data. */
    public static ServerStatus reset(Path projectDirectory, int major, Environment environment)
            throws EmbeddedServerException {
        return ServerSession.open(ServerLocation.project(projectDirectory), major, environment)
                .reset();
    }
}

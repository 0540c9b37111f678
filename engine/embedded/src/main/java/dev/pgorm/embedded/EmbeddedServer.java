package dev.pgorm.embedded;

import java.nio.file.Path;

/** Joins the embedded servers: starts one when none runs, and otherwise uses the running one. */
public final class EmbeddedServer {

    private EmbeddedServer() {}

    /**
     * A server whose data belong to a project, under {@code <project>/.pgorm/pg<major>}.
     *
     * @throws EmbeddedServerException with the reason and what to do about it
     */
    public static ServerLease join(Path projectDirectory, int major, Environment environment)
            throws EmbeddedServerException {
        return ServerSession.open(ServerLocation.project(projectDirectory), major, environment)
                .join();
    }

    /**
     * The user's own server for scratch databases, where there is no project. Nothing on it outlives a crash of the machine.
     *
     * @throws EmbeddedServerException with the reason and what to do about it
     */
    public static ServerLease joinShared(int major, Environment environment) throws EmbeddedServerException {
        return ServerSession.open(ServerLocation.shared(), major, environment).join();
    }
}

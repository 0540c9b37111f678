package dev.pgorm.embedded;

import java.io.IOException;
import java.time.Duration;

/** Stops a server in the way that lets it write everything down: sessions are ended, a checkpoint is made. */
record ServerStop(ServerDirectory directory, Command command) {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    void stop(Postmaster postmaster) throws EmbeddedServerException, IOException {
        command.run("sh", "-c", "kill -INT \"$1\"", "sh", String.valueOf(postmaster.processId()));
        Patience patience = new Patience(LIMIT);
        while (Postmaster.of(directory).isPresent()) {
            if (!patience.waitMore()) {
                throw new EmbeddedServerException(new EmbeddedProblem.CannotStart(
                        directory.log(), "it did not stop within " + LIMIT.toSeconds() + " s"));
            }
        }
    }
}

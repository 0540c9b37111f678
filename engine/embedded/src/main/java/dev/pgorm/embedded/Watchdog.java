package dev.pgorm.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Objects;

/** The small shell process beside each server that stops it when nobody uses it any more. */
final class Watchdog {
    /** How long a server outlives its last user, so that commands in a row find it running. */
    private static final int LINGER_SECONDS = 2;

    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    private final ServerDirectory directory;
    private final Command command;

    Watchdog(ServerDirectory directory, Command command) {
        this.directory = directory;
        this.command = command;
    }

    /**
     * Makes sure that a watchdog watches the lease, which is open already. When the present one has decided to stop the server
     * it is let finish, and a new one started.
     */
    void watch(Lease lease) throws EmbeddedServerException, IOException {
        if (isAlive()) {
            lease.say("joined");
            if (hasNotDecidedToStop()) {
                return;
            }
        }
        start();
    }

    boolean isAlive() throws IOException {
        try {
            return ProcessIdentity.isSame(Files.readString(directory.watchdog()));
        } catch (NoSuchFileException never) {
            return false;
        }
    }

    /** Ends the watchdog at once, so that it writes no more files; there is no server left for it to stop. */
    void end() throws EmbeddedServerException, IOException {
        Patience patience = new Patience(STOP_LIMIT);
        while (isAlive()) {
            long number = Long.parseLong(Files.readString(directory.watchdog()).split(" ")[0]);
            ProcessHandle.of(number).ifPresent(ProcessHandle::destroyForcibly);
            if (!patience.waitMore()) {
                throw new EmbeddedServerException(new EmbeddedProblem.Busy(directory.watchdog()));
            }
        }
    }

    private boolean hasNotDecidedToStop() throws EmbeddedServerException, IOException {
        Patience patience = new Patience(STOP_LIMIT);
        while (Files.exists(directory.stopping())) {
            if (!isAlive()) {
                return false;
            }
            if (!patience.waitMore()) {
                throw new EmbeddedServerException(new EmbeddedProblem.Busy(directory.stopping()));
            }
        }
        return true;
    }

    void start() throws EmbeddedServerException, IOException {
        Files.deleteIfExists(directory.stopping());
        directory.write(directory.watchdogScript(), script(), "rw-------");
        Process process = command.detach(
                "sh",
                directory.watchdogScript().toString(),
                directory.root().toString(),
                String.valueOf(LINGER_SECONDS));
        directory.write(directory.watchdog(), ProcessIdentity.describe(process.toHandle()), "rw-------");
    }

    private static String script() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(Watchdog.class.getResourceAsStream("watchdog.sh"), "watchdog.sh")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

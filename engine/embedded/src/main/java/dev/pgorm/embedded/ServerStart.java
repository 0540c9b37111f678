package dev.pgorm.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Brings a server up: creates its data at the first time, recovers what a crash left, waits until it accepts connections. */
final class ServerStart {
    /** Recovery after a crash replays at most the last checkpoint's log, which is small. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final int PORT_ATTEMPTS = 5;
    private static final int LOG_LINES = 5;
    private static final long LARGE_LOG = 4L << 20;

    private final ServerLocation location;
    private final ServerDirectory directory;
    private final Installation installation;
    private final Environment environment;
    private final Command command;

    ServerStart(
            ServerLocation location,
            ServerDirectory directory,
            Installation installation,
            Environment environment,
            Command command) {
        this.location = location;
        this.directory = directory;
        this.installation = installation;
        this.environment = environment;
        this.command = command;
    }

    /** The running server once it is ready; one that is shutting down is let finish, and is then none. */
    Optional<Postmaster> running() throws EmbeddedServerException, IOException {
        Patience patience = new Patience(LIMIT);
        Optional<Postmaster> found = Postmaster.of(directory);
        while (found.isPresent() && !found.get().ready()) {
            if (!patience.waitMore()) {
                throw cannotStart();
            }
            found = Postmaster.of(directory);
        }
        return found;
    }

    /** Starts the server; none runs. */
    Postmaster start() throws EmbeddedServerException, IOException {
        // What was kept went with the server that ran then.
        Files.deleteIfExists(directory.keep());
        if (location instanceof ServerLocation.Shared) {
            BootIdentity boot = new BootIdentity(directory);
            if (boot.wasCutOff()) {
                Installation.deleteTree(directory.data());
            }
            boot.remember();
        }
        new DataDirectory(location, directory, installation, environment, command).prepare();
        rotateLog();
        Settings settings = new Settings(location, directory, environment);
        for (int attempt = 1; attempt <= PORT_ATTEMPTS; attempt++) {
            int port = settings.write(attempt);
            long logStart = logSize();
            Process starter = command.detach(
                    installation.program("pg_ctl").toString(),
                    "start",
                    "--silent",
                    "--wait",
                    "--timeout=" + LIMIT.toSeconds(),
                    "--pgdata=" + directory.data(),
                    "--log=" + directory.log());
            Optional<Postmaster> ready = await(starter);
            if (ready.isPresent()) {
                return ready.get();
            }
            reactTo(logFrom(logStart), port);
        }
        throw cannotStart();
    }

    private Optional<Postmaster> await(Process starter) throws IOException {
        Patience patience = new Patience(LIMIT);
        do {
            // pg_ctl itself looks only ten times a second.
            Optional<Postmaster> found = Postmaster.of(directory).filter(Postmaster::ready);
            if (found.isPresent()) {
                return found;
            }
            if (!starter.isAlive()) {
                return Postmaster.of(directory).filter(Postmaster::ready);
            }
        } while (patience.waitMore());
        return Optional.empty();
    }

    /** Decides by the log whether another attempt makes sense; returns if so. */
    private void reactTo(String log, int port) throws EmbeddedServerException, IOException {
        if (FileTrouble.isDiskFull(log)) {
            throw new EmbeddedServerException(new EmbeddedProblem.DiskFull(directory.root()));
        }
        boolean portTaken = log.contains("could not create any TCP/IP sockets") || log.contains("could not bind");
        if (portTaken && Settings.fixedPort(environment).isPresent()) {
            throw new EmbeddedServerException(new EmbeddedProblem.PortTaken(port));
        }
        if (log.contains("is still in use") || log.contains("lock file \"postmaster.pid\" already exists")) {
            waitForOldBackends();
            return;
        }
        if (!portTaken) {
            throw cannotStart();
        }
    }

    /** After a kill -9 of the postmaster its backends end by themselves, each when it notices. */
    private void waitForOldBackends() throws IOException {
        Patience patience = new Patience(Duration.ofSeconds(2));
        boolean waiting = true;
        while (waiting) {
            waiting = patience.waitMore();
        }
        if (Postmaster.of(directory).isEmpty()) {
            // Its process number belongs to another program by now, which PostgreSQL would take for a postmaster.
            Files.deleteIfExists(directory.postmaster());
        }
    }

    private void rotateLog() throws IOException {
        if (logSize() > LARGE_LOG) {
            Files.delete(directory.log());
        }
    }

    private long logSize() throws IOException {
        return Files.exists(directory.log()) ? Files.size(directory.log()) : 0;
    }

    private String logFrom(long start) throws IOException {
        if (!Files.exists(directory.log())) {
            return "";
        }
        byte[] whole = Files.readAllBytes(directory.log());
        int from = (int) Math.min(start, whole.length);
        return new String(whole, from, whole.length - from, java.nio.charset.StandardCharsets.UTF_8);
    }

    private EmbeddedServerException cannotStart() throws IOException {
        Path log = directory.log();
        List<String> lines = logFrom(0).lines().toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
        String text = last.isEmpty() ? "(nothing)" : String.join(" / ", last);
        return new EmbeddedServerException(new EmbeddedProblem.CannotStart(log, text));
    }
}

package dev.pgorm.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** One operation of this process on one server: everything is done under the directory's lock. */
final class ServerSession {
    private final ServerLocation location;
    private final ServerDirectory directory;
    private final Environment environment;
    private final Command command;
    private final Watchdog watchdog;

    private ServerSession(
            ServerLocation location, ServerDirectory directory, Environment environment, Command command) {
        this.location = location;
        this.directory = directory;
        this.environment = environment;
        this.command = command;
        this.watchdog = new Watchdog(directory, command);
    }

    static ServerSession open(ServerLocation location, int major, Environment environment)
            throws EmbeddedServerException {
        if (!Binaries.majors().contains(major)) {
            throw new EmbeddedServerException(new EmbeddedProblem.UnsupportedMajor(major, Binaries.majors()));
        }
        ServerUser user = ServerUser.of(environment, location.anchor(environment));
        ServerDirectory directory = new ServerDirectory(location.home(environment, user), major, user);
        return new ServerSession(location, directory, environment, new Command(user, directory.root()));
    }

    /** Work under the lock. */
    private interface Work<T> {
        T run() throws EmbeddedServerException, IOException;
    }

    ServerLease join() throws EmbeddedServerException {
        return locked(() -> {
            try {
                return joinLocked();
            } catch (EmbeddedServerException failure) {
                if (!isWorthAFreshServer(failure)) {
                    throw failure;
                }
                stopLocked();
                watchdog.end();
                Installation.deleteTree(directory.root());
                return joinLocked();
            }
        });
    }

    /** The shared server holds nothing that anyone would miss. */
    private boolean isWorthAFreshServer(EmbeddedServerException failure) {
        return location instanceof ServerLocation.Shared && failure.problem() instanceof EmbeddedProblem.CannotStart;
    }

    ServerStatus startAndKeep() throws EmbeddedServerException {
        return locked(() -> {
            try (JoinedServer joined = joinLocked()) {
                directory.write(directory.keep(), "", "rw-------");
                joined.lease().say("look");
            }
            return statusLocked();
        });
    }

    ServerStatus stop() throws EmbeddedServerException {
        return Files.isDirectory(directory.root()) ? locked(this::stopLocked) : status();
    }

    ServerStatus reset() throws EmbeddedServerException {
        if (!Files.isDirectory(directory.root())) {
            return status();
        }
        return locked(() -> {
            stopLocked();
            watchdog.end();
            Installation.deleteTree(directory.root());
            return statusLocked();
        });
    }

    ServerStatus status() throws EmbeddedServerException {
        try {
            return statusLocked();
        } catch (IOException failure) {
            throw FileTrouble.of(failure, directory.root());
        }
    }

    private <T> T locked(Work<T> work) throws EmbeddedServerException {
        try {
            directory.createHome();
            try (ProcessLock _ = ProcessLock.acquire(directory.lock(), directory.user())) {
                return work.run();
            }
        } catch (IOException failure) {
            throw FileTrouble.of(failure, directory.home());
        }
    }

    private JoinedServer joinLocked() throws EmbeddedServerException, IOException {
        Installation installation = Installation.of(
                Binaries.of(directory.major(), Platform.of(environment)), environment, directory.user());
        directory.createRoot();
        Lease lease = Lease.open(directory, command);
        boolean joined = false;
        try {
            watchdog.watch(lease);
            ServerStart start = new ServerStart(location, directory, installation, environment, command);
            Optional<Postmaster> running = start.running();
            Postmaster postmaster = running.isPresent() ? running.get() : start.start();
            if (running.isEmpty()) {
                lease.say("look");
            }
            String password = Files.readString(directory.password()).strip();
            joined = true;
            return new JoinedServer(this, lease, directory, postmaster, password, installation, running.isEmpty());
        } finally {
            if (!joined) {
                lease.close();
            }
        }
    }

    /** Sees to it that a server whose watchdog was killed still has one when this process leaves. */
    void leave(Lease lease) throws EmbeddedServerException, IOException {
        if (Files.isDirectory(directory.root()) && !watchdog.isAlive()) {
            locked(() -> {
                watchdog.watch(lease);
                return lease;
            });
        }
    }

    private ServerStatus stopLocked() throws EmbeddedServerException, IOException {
        Files.deleteIfExists(directory.keep());
        Optional<Postmaster> running = Postmaster.of(directory);
        if (running.isPresent()) {
            new ServerStop(directory, command).stop(running.get());
        }
        if (watchdog.isAlive()) {
            try (Lease lease = Lease.open(directory, command)) {
                lease.say("look");
            }
        }
        return statusLocked();
    }

    private ServerStatus statusLocked() throws IOException {
        Path data = directory.data();
        int major = directory.major();
        try {
            if (!directory.hasData()) {
                return new ServerStatus.Absent(major, data);
            }
            boolean kept = Files.exists(directory.keep());
            return Postmaster.of(directory)
                    .<ServerStatus>map(
                            found -> new ServerStatus.Running(major, data, found.processId(), found.port(), kept))
                    .orElseGet(() -> new ServerStatus.Stopped(major, data));
        } catch (NoSuchFileException resetMeanwhile) {
            return new ServerStatus.Absent(major, data);
        }
    }
}

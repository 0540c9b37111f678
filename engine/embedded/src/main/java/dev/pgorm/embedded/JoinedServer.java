package dev.pgorm.embedded;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** This process's use of a running server. */
final class JoinedServer implements ServerLease {
    static final String USER = "pgorm";

    private final ServerSession session;
    private final Lease lease;
    private final ServerDirectory directory;
    private final Postmaster postmaster;
    private final String password;
    private final Installation installation;
    private final boolean startedHere;
    private final AtomicBoolean closed = new AtomicBoolean();

    JoinedServer(
            ServerSession session,
            Lease lease,
            ServerDirectory directory,
            Postmaster postmaster,
            String password,
            Installation installation,
            boolean startedHere) {
        this.session = session;
        this.lease = lease;
        this.directory = directory;
        this.postmaster = postmaster;
        this.password = password;
        this.installation = installation;
        this.startedHere = startedHere;
    }

    Lease lease() {
        return lease;
    }

    @Override
    public String jdbcUrl(String database) {
        // On the loopback address, asking for encryption first would only cost two round trips.
        return "jdbc:postgresql://" + host() + ":" + port() + "/"
                + URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20")
                + "?sslmode=disable&gssEncMode=disable";
    }

    @Override
    public String user() {
        return USER;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public int port() {
        return postmaster.port();
    }

    @Override
    public Optional<Path> socketDirectory() {
        return Optional.of(postmaster.socketDirectory())
                .filter(path -> !path.isEmpty())
                .map(Path::of);
    }

    @Override
    public int major() {
        return directory.major();
    }

    @Override
    public String version() {
        return installation.version();
    }

    @Override
    public Path dataDirectory() {
        return directory.data();
    }

    @Override
    public boolean startedHere() {
        return startedHere;
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try (lease) {
            session.leave(lease);
        } catch (EmbeddedServerException | IOException leftWithoutWatchdog) {
            // Leaving cannot fail for the caller; the next join finds the server and gives it a watchdog.
            System.getLogger(JoinedServer.class.getName())
                    .log(System.Logger.Level.DEBUG, "the embedded server has no watchdog", leftWithoutWatchdog);
        }
    }
}

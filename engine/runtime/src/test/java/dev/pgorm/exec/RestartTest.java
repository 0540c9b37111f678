package dev.pgorm.exec;

import static dev.pgorm.client.Shop.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.client.Shop;
import dev.pgorm.embedded.EmbeddedServer;
import dev.pgorm.embedded.EmbeddedServerException;
import dev.pgorm.embedded.EmbeddedServers;
import dev.pgorm.embedded.Environment;
import dev.pgorm.embedded.ServerLease;
import dev.pgorm.exec.error.CommitUnknown;
import dev.pgorm.exec.error.ConnectionLost;
import dev.pgorm.exec.error.NoConnection;
import dev.pgorm.pool.ConnectionPool;
import dev.pgorm.pool.ConnectionSettings;
import dev.pgorm.pool.Connections;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that is restarted under sixteen threads: what was committed is there, and the same pool works again. */
@Timeout(300)
class RestartTest {

    private static final int THREADS = 16;
    private static final int MAJOR = EmbeddedServers.DEFAULT_MAJOR;

    private Path project;
    private Environment environment;
    private ConnectionPool pool;
    private Database db;

    @BeforeEach
    void start() throws IOException, EmbeddedServerException, SQLException {
        project = Files.createTempDirectory("pgorm restart");
        Files.setPosixFilePermissions(project, PosixFilePermissions.fromString("rwxr-xr-x"));
        environment = Environment.system().with("PGORM_EMBEDDED_PORT", String.valueOf(freePort()));
        EmbeddedServers.start(project, MAJOR, environment);
        try (ServerLease lease = EmbeddedServer.join(project, MAJOR, environment)) {
            ConnectionSettings settings =
                    new ConnectionSettings(lease.jdbcUrl("postgres"), lease.user(), lease.password(), Map.of());
            try (Connection connection = Connections.open(settings);
                    Statement statement = connection.createStatement()) {
                statement.execute(Shop.SCRIPT);
            }
            pool = new ConnectionPool(settings, 4, Duration.ofSeconds(2));
        }
        db = Database.of(pool);
    }

    @AfterEach
    void stop() throws IOException, EmbeddedServerException {
        pool.close();
        EmbeddedServers.reset(project, MAJOR, environment);
        try (var files = Files.walk(project)) {
            for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Test
    void whatWasCommittedIsThereAndTheSamePoolGoesOn() throws Exception {
        AtomicInteger kept = new AtomicInteger();
        AtomicInteger open = new AtomicInteger();
        CountDownLatch busy = new CountDownLatch(THREADS);
        CountDownLatch restarted = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> workers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            workers.add(threads.submit(() -> work(thread, kept, open, busy, restarted)));
        }

        busy.await();
        EmbeddedServers.stop(project, MAJOR, environment);
        EmbeddedServers.start(project, MAJOR, environment);
        restarted.countDown();
        for (Future<?> each : workers) {
            each.get();
        }
        threads.shutdown();

        assertThat(db.from(user).fetchCount()).isBetween((long) kept.get(), (long) kept.get() + open.get());
        assertThat(kept).hasValueGreaterThanOrEqualTo(2 * THREADS);
    }

    /** Inserts pairs of rows before, while and after the server is away; each transaction is there as a whole or not at all. */
    private void work(
            int thread, AtomicInteger kept, AtomicInteger open, CountDownLatch busy, CountDownLatch restarted) {
        boolean after = false;
        for (int i = 0; !after; i++) {
            after = restarted.getCount() == 0;
            String email = thread + "-" + i + "@acme.io";
            try {
                db.inTransaction(transaction -> {
                    transaction.insert(user).set(user.email, email).execute();
                    transaction.insert(user).set(user.email, "second-" + email).execute();
                });
                kept.addAndGet(2);
                busy.countDown();
            } catch (CommitUnknown e) {
                open.addAndGet(2);
            } catch (ConnectionLost | NoConnection e) {
                // what was not committed is not there: the count tells
                after = false;
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

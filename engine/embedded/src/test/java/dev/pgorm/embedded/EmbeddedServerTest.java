package dev.pgorm.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedServerTest {
    private Project project;

    @BeforeEach
    void createProject() throws Exception {
        project = Project.create();
    }

    @AfterEach
    void removeProject() throws Exception {
        project.close();
    }

    @Test
    void theFirstStartsTheServerAndTheSecondJoinsIt() throws Exception {
        try (ServerLease first = project.join();
                ServerLease second = project.join()) {
            assertThat(first.startedHere()).isTrue();
            assertThat(second.startedHere()).isFalse();
            assertThat(second.port()).isEqualTo(first.port());
            assertThat(second.password()).isEqualTo(first.password());
            assertThat(Project.answers(first.port())).isTrue();
        }
    }

    @Test
    void theLastOneLeavingStopsIt() throws Exception {
        ServerLease first = project.join();
        int port;
        try (LeaseHolder other = LeaseHolder.start(project.directory())) {
            port = other.port();
            assertThat(port).isEqualTo(first.port());
            first.close();
        }
        project.awaitStopped();
        assertThat(Project.answers(port)).isFalse();
    }

    @Test
    void whoeverJoinsWhileItStopsGetsARunningServer() throws Exception {
        project.join().close();
        Project.await(
                () -> Files.exists(project.files().stopping()) || project.status() instanceof ServerStatus.Stopped);

        try (ServerLease lease = project.join()) {
            assertThat(Project.answers(lease.port())).isTrue();
            assertThat(project.watchdog().isAlive()).isTrue();
        }
    }

    @Test
    void manyThreadsThatStartAtOnceShareOneServer() throws Exception {
        Callable<ServerLease> join = project::join;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<ServerLease>> leases = threads.invokeAll(List.of(join, join, join, join));
            int started = 0;
            for (Future<ServerLease> lease : leases) {
                started += lease.get().startedHere() ? 1 : 0;
                lease.get().close();
            }
            assertThat(started).isEqualTo(1);
        }
    }

    @Test
    void aKilledProcessLeavesNoServerBehind() throws Exception {
        LeaseHolder other = LeaseHolder.start(project.directory());
        assertThat(Project.answers(other.port())).isTrue();

        other.kill();

        project.awaitStopped();
    }

    @Test
    void aKilledProcessDoesNotTakeTheServerFromTheOthers() throws Exception {
        LeaseHolder starter = LeaseHolder.start(project.directory());
        try (ServerLease lease = project.join()) {
            long server = project.running().processId();
            starter.kill();
            // Another server that nobody uses any more is gone first: a watchdog had the time to act.
            try (Project unused = Project.create()) {
                unused.join().close();
                unused.awaitStopped();
            }
            assertThat(project.running().processId()).isEqualTo(server);
            assertThat(Project.answers(lease.port())).isTrue();
        }
    }

    @Test
    void aKilledPostmasterIsStartedAgainAtTheNextJoinOnTheSamePort() throws Exception {
        try (ServerLease before = project.join()) {
            long killed = project.running().processId();
            Project.kill(killed);

            try (ServerLease after = project.join()) {
                assertThat(after.startedHere()).isTrue();
                assertThat(after.port()).isEqualTo(before.port());
                assertThat(project.running().processId()).isNotEqualTo(killed);
            }
        }
        project.awaitStopped();
    }

    @Test
    void aKilledWatchdogIsReplacedAtTheNextJoin() throws Exception {
        try (ServerLease first = project.join()) {
            ProcessHandle killed = project.watchdog();
            Project.kill(killed.pid());

            try (ServerLease second = project.join()) {
                assertThat(second.startedHere()).isFalse();
                assertThat(project.watchdog().pid()).isNotEqualTo(killed.pid());
                assertThat(first.port()).isEqualTo(second.port());
            }
        }
        project.awaitStopped();
    }

    @Test
    void aKilledWatchdogIsReplacedByTheOneLeaving() throws Exception {
        ServerLease lease = project.join();
        Project.kill(project.watchdog().pid());

        lease.close();

        project.awaitStopped();
    }

    @Test
    void everythingKilledAtOnceRecoversAtTheNextJoin() throws Exception {
        LeaseHolder other = LeaseHolder.start(project.directory());
        Project.kill(project.watchdog().pid());
        long server = project.running().processId();
        other.kill();
        Project.kill(server);

        try (ServerLease lease = project.join()) {
            assertThat(Project.answers(lease.port())).isTrue();
        }
        project.awaitStopped();
    }

    @Test
    void aServerWithoutWatchdogAndUsersIsAdoptedByTheNextOne() throws Exception {
        LeaseHolder other = LeaseHolder.start(project.directory());
        Project.kill(project.watchdog().pid());
        other.kill();
        assertThat(project.status()).isInstanceOf(ServerStatus.Running.class);

        project.join().close();

        project.awaitStopped();
    }

    @Test
    void aStaleProcessFileWhoseNumberIsAnotherProgramsDoesNotStopTheStart() throws Exception {
        project.join().close();
        project.stop();
        Path stale = project.files().postmaster();
        Files.writeString(stale, ProcessHandle.current().pid() + "\n/nowhere\n1\n5432\n\n127.0.0.1\n1 1\nready\n");

        try (ServerLease lease = project.join()) {
            assertThat(Project.answers(lease.port())).isTrue();
        }
    }

    @Test
    void aKeptServerStaysUntilItIsStopped() throws Exception {
        assertThat(project.start())
                .asInstanceOf(type(ServerStatus.Running.class))
                .matches(ServerStatus.Running::kept);
        try (Project unused = Project.create()) {
            unused.join().close();
            unused.awaitStopped();
        }
        assertThat(project.status()).isInstanceOf(ServerStatus.Running.class);
        ProcessHandle watchdog = project.watchdog();

        assertThat(project.stop()).isInstanceOf(ServerStatus.Stopped.class);

        Project.await(() -> !watchdog.isAlive());
    }

    @Test
    void stoppingAndResettingWhatNeverRanDoesNothing() throws Exception {
        assertThat(project.status()).isInstanceOf(ServerStatus.Absent.class);
        assertThat(project.stop()).isInstanceOf(ServerStatus.Absent.class);
        assertThat(project.reset()).isInstanceOf(ServerStatus.Absent.class);
        assertThat(project.directory()).isEmptyDirectory();
    }

    @Test
    void resettingDeletesTheData() throws Exception {
        try (ServerLease lease = project.join()) {
            assertThat(lease.dataDirectory()).isDirectory();

            assertThat(project.reset()).isInstanceOf(ServerStatus.Absent.class);

            assertThat(lease.dataDirectory()).doesNotExist();
        }
    }

    @Test
    void nobodyElseCanReadThePasswordOrEnterTheDirectory() throws Exception {
        try (ServerLease lease = project.join()) {
            ServerDirectory files = project.files();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.root())))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.password())))
                    .isEqualTo("rw-------");
            assertThat(lease.jdbcUrl("shop")).doesNotContain(lease.password());
            assertThat(files.home().resolve(".gitignore")).hasContent("*");
        }
    }

    @Test
    void deletingTheProjectUnderTheServerEndsIt() throws Exception {
        long server;
        try (ServerLease lease = project.join()) {
            assertThat(Project.answers(lease.port())).isTrue();
            server = project.running().processId();
            Installation.deleteTree(project.directory());
        }
        Project.await(
                () -> ProcessHandle.of(server).filter(ProcessHandle::isAlive).isEmpty());
        Files.createDirectory(project.directory());
    }

    @Test
    void aProjectThatTheServersUserCannotReachWorksToo() throws Exception {
        Files.setPosixFilePermissions(project.directory(), PosixFilePermissions.fromString("rwx------"));

        try (ServerLease lease = project.join()) {
            assertThat(Project.answers(lease.port())).isTrue();
        } finally {
            project.reset();
            Installation.deleteTree(project.files().home());
        }
    }

    @Test
    void aTakenPortThatTheUserInsistsOnIsAnError() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            Environment insisting = project.environment().with("PGORM_EMBEDDED_PORT", port);

            assertThatThrownBy(() -> EmbeddedServer.join(project.directory(), 17, insisting))
                    .asInstanceOf(type(EmbeddedServerException.class))
                    .extracting(EmbeddedServerException::problem)
                    .isEqualTo(new EmbeddedProblem.PortTaken(taken.getLocalPort()));
        }
    }

    @Test
    void aDirectoryThatCannotBeMadeIsAnError() throws Exception {
        Files.writeString(project.directory().resolve(".pgorm"), "in the way");

        assertThatThrownBy(project::join)
                .asInstanceOf(type(EmbeddedServerException.class))
                .extracting(EmbeddedServerException::problem)
                .isInstanceOf(EmbeddedProblem.NotWritable.class);
        Files.delete(project.directory().resolve(".pgorm"));
    }
}

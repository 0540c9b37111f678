package dev.pgorm.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedServerTest {
    /** A directory that the server's user can reach, for the state of a user of this test alone. */
    private Project state;

    private Environment environment;

    @BeforeEach
    void createState() throws Exception {
        state = Project.create();
        environment =
                Environment.system().with("XDG_STATE_HOME", state.directory().toString());
    }

    @AfterEach
    void removeState() throws Exception {
        state.close();
    }

    @Test
    void itNeedsNoProject() throws Exception {
        try (ServerLease lease = EmbeddedServer.joinShared(17, environment)) {
            assertThat(Project.answers(lease.port())).isTrue();
            assertThat(lease.dataDirectory()).startsWith(state.directory());
        }
        awaitStopped(17);
    }

    @Test
    void itIsMadeAnewWhenItDoesNotStart() throws Exception {
        Path data;
        try (ServerLease lease = EmbeddedServer.joinShared(17, environment)) {
            data = lease.dataDirectory();
        }
        awaitStopped(17);
        Files.delete(data.resolve("global/pg_control"));

        try (ServerLease lease = EmbeddedServer.joinShared(17, environment)) {
            assertThat(Project.answers(lease.port())).isTrue();
        }
        awaitStopped(17);
    }

    @Test
    void dataThatWereInUseWhenTheSystemWentDownAreMadeAnew() throws Exception {
        Path data;
        try (ServerLease lease = EmbeddedServer.joinShared(17, environment)) {
            data = lease.dataDirectory();
        }
        awaitStopped(17);
        Path trace = Files.writeString(data.resolve("trace"), "");
        Files.writeString(data.resolve("postmaster.pid"), "");
        Files.writeString(data.resolveSibling("boot"), "another boot");

        try (ServerLease lease = EmbeddedServer.joinShared(17, environment)) {
            assertThat(Project.answers(lease.port())).isTrue();
            assertThat(trace.toFile().exists()).isEqualTo(BootIdentity.current().isEmpty());
        }
        awaitStopped(17);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 18})
    void everyOtherMajorStartsToo(int major) throws Exception {
        try (ServerLease lease = EmbeddedServer.joinShared(major, environment)) {
            assertThat(Project.answers(lease.port())).isTrue();
            assertThat(lease.version()).startsWith(major + ".");
        }
        awaitStopped(major);
    }

    private void awaitStopped(int major) throws Exception {
        ServerSession session = ServerSession.open(ServerLocation.shared(), major, environment);
        Project.await(() -> session.status() instanceof ServerStatus.Stopped);
    }
}

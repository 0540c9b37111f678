package dev.pgorm.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that is suspended: the system takes connections in its place, and nobody answers. */
@Timeout(60)
class SilentServerTest {

    @Test
    void a_suspended_server_was_waited_for_without_end() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ConnectionSettings settings = new ConnectionSettings(
                    "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/nothing", "nobody", "", Map.of());

            assertThatThrownBy(() -> Connections.open(settings))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("08001"))
                    .hasMessageContaining("timed out");
        }
    }
}

package dev.pgorm.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConnectionPoolTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void givesConnectionsAndEndsTheirSessionsWhenClosed() throws SQLException {
        try (TestDatabase database = TestDatabases.get().create();
                ConnectionPool pool = new ConnectionPool(settings(database), 2, PATIENCE)) {
            try (Connection connection = pool.connection()) {
                assertThat(connection.getCatalog()).isEqualTo(database.name());
            }
        }
    }

    @Test
    void aClosedPoolOpensNothingForThoseWhoComeLate() {
        try (TestDatabase database = TestDatabases.get().create()) {
            ConnectionPool pool = new ConnectionPool(settings(database), 2, PATIENCE);
            pool.close();

            assertThatThrownBy(pool::connection)
                    .isInstanceOf(SQLException.class)
                    .hasMessage("the pool of connections is closed");
        }
    }

    private static ConnectionSettings settings(TestDatabase database) {
        return new ConnectionSettings(
                "jdbc:postgresql://" + database.server().address() + "/" + database.name(),
                database.user(),
                database.password(),
                Map.of());
    }
}

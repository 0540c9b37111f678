package dev.pgorm.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What connections are told, on a server. */
class ConnectionSettingsTest {

    private TestDatabase database;
    private ConnectionSettings settings;

    @BeforeEach
    void open() {
        database = TestDatabases.get().create();
        settings = new ConnectionSettings(database.jdbcUrl(), database.user(), database.password(), Map.of());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void behindPgBouncerNothingIsPreparedOnTheServer() throws SQLException {
        assertThat(preparedStatements(settings)).isPositive();
        assertThat(preparedStatements(settings.behindPgBouncer())).isZero();
    }

    @Test
    void oneOfSeveralServersIsWanted() throws SQLException {
        try (Connection primary = Connections.open(settings.of(TargetServer.PRIMARY));
                Connection preferred = Connections.open(settings.of(TargetServer.PREFER_SECONDARY))) {
            assertThat(primary.isValid(10)).isTrue();
            assertThat(preferred.isValid(10)).isTrue();
        }
        assertThatThrownBy(() -> Connections.open(settings.of(TargetServer.SECONDARY)))
                .hasMessage("Could not find a server with specified targetServerType: secondary");
    }

    private static int preparedStatements(ConnectionSettings settings) throws SQLException {
        try (Connection connection = Connections.open(settings);
                PreparedStatement statement =
                        connection.prepareStatement("SELECT count(*) FROM pg_prepared_statements")) {
            int count = 0;
            for (int i = 0; i < 10; i++) {
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    count = row.getInt(1);
                }
            }
            return count;
        }
    }
}

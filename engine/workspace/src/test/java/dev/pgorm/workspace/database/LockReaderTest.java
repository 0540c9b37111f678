package dev.pgorm.workspace.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.pgorm.hazard.LockMode;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;

@Timeout(600)
final class LockReaderTest {

    private static final QualifiedName TABLE = QualifiedName.of("public", "t");
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static void lock(Connection connection, LockMode mode, String how) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE t IN " + mode.sql() + " MODE" + how);
        }
    }

    private static boolean isRefused(Connection connection, LockMode mode) throws SQLException {
        try {
            lock(connection, mode, " NOWAIT");
            return false;
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo(LOCK_NOT_AVAILABLE);
            return true;
        } finally {
            connection.rollback();
        }
    }

    @ParameterizedTest
    @EnumSource
    void locksConflictAsTheServerSays(LockMode held) throws SQLException {
        try (TestDatabase database = TestDatabases.get().create("CREATE TABLE t (id int)");
                Connection holder = database.connect();
                Connection other = database.connect();
                Connection looking = database.connect()) {
            lock(holder, held, "");

            for (LockMode wanted : LockMode.values()) {
                boolean refused = isRefused(other, wanted);

                assertThat(wanted.conflictsWith(held))
                        .as("%s over %s", wanted, held)
                        .isEqualTo(refused);
                List<LockHolder> found = new LockReader(looking).holders(Map.of(TABLE, wanted));
                assertThat(found).as("%s over %s", wanted, held).hasSize(refused ? 1 : 0);
            }
            holder.rollback();
        }
    }

    @Test
    void aHolderIsToldWithItsStateAndItsLock() throws SQLException {
        try (TestDatabase database = TestDatabases.get().create("CREATE TABLE t (id int)");
                Connection holder = database.connect();
                Connection looking = database.connect()) {
            lock(holder, LockMode.ACCESS_SHARE, "");

            List<LockHolder> found = new LockReader(looking).holders(Map.of(TABLE, LockMode.ACCESS_EXCLUSIVE));

            LockHolder only = found.getFirst();
            assertThat(only.session())
                    .isEqualTo(holder.unwrap(PGConnection.class).getBackendPID());
            assertThat(only.user()).isEqualTo(database.user());
            assertThat(only.application()).isEqualTo("pgorm-test");
            assertThat(only.state()).isEqualTo("idle in transaction");
            assertThat(only.held()).contains(new LockHolder.Held("public.t", LockMode.ACCESS_SHARE));
            holder.rollback();
        }
    }

    @Test
    void aWaitingSessionIsToldForWhomItWaits() throws Exception {
        try (TestDatabase database = TestDatabases.get().create("CREATE TABLE t (id int)");
                Connection holder = database.connect();
                Connection waiting = database.connect();
                Connection looking = database.connect()) {
            lock(holder, LockMode.ROW_EXCLUSIVE, "");
            int session = waiting.unwrap(PGConnection.class).getBackendPID();
            Thread waiter = Thread.ofVirtual()
                    .start(() -> assertThatCode(() -> lock(waiting, LockMode.SHARE, ""))
                            .doesNotThrowAnyException());
            LockReader reader = new LockReader(looking);

            List<LockHolder> blocking = List.of();
            while (blocking.isEmpty()) { // until the other thread has come so far
                blocking = reader.blocking(List.of(session));
            }
            holder.rollback();
            waiter.join();

            assertThat(blocking).hasSize(1);
            assertThat(blocking.getFirst().session())
                    .isEqualTo(holder.unwrap(PGConnection.class).getBackendPID());
            assertThat(blocking.getFirst().held()).contains(new LockHolder.Held("public.t", LockMode.ROW_EXCLUSIVE));
            assertThat(reader.blocking(List.of(session))).isEmpty();
            waiting.rollback();
        }
    }

    @Test
    void sizesCountPartitionsAndKnowWhatWasNotAnalysed() throws SQLException {
        try (TestDatabase database = TestDatabases.get().create()) {
            database.execute("""
                    CREATE TABLE plain (id int PRIMARY KEY);
                    CREATE TABLE parted (id int) PARTITION BY RANGE (id);
                    CREATE TABLE part1 PARTITION OF parted FOR VALUES FROM (0) TO (100);
                    CREATE TABLE part2 PARTITION OF parted FOR VALUES FROM (100) TO (200);
                    INSERT INTO parted SELECT i FROM generate_series(0, 149) i;
                    INSERT INTO plain VALUES (1);
                    ANALYZE part1, part2;
                    """);
            try (Connection connection = database.connect()) {
                Map<QualifiedName, TableSize> sizes = new LockReader(connection)
                        .sizes(List.of(
                                QualifiedName.of("public", "plain"),
                                QualifiedName.of("public", "parted"),
                                QualifiedName.of("public", "missing")));

                assertThat(sizes).hasSize(2);
                TableSize parted = Objects.requireNonNull(sizes.get(QualifiedName.of("public", "parted")));
                assertThat(parted.rows()).hasValue(150);
                assertThat(parted.bytes()).isPositive();
                TableSize plain = Objects.requireNonNull(sizes.get(QualifiedName.of("public", "plain")));
                assertThat(plain.rows()).isEmpty();
                assertThat(plain.indexBytes()).isPositive();
            }
        }
    }

    @Test
    void namesOfLocksAreThoseOfTheCatalog() {
        assertThat(LockMode.ofCatalogName("AccessExclusiveLock")).contains(LockMode.ACCESS_EXCLUSIVE);
        assertThat(LockMode.ofCatalogName("SIReadLock")).isEqualTo(Optional.empty());
    }
}

package dev.pgorm.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A pool of connections to one database. Nothing is opened before the first connection is asked for. */
public final class ConnectionPool implements AutoCloseable {

    /** The shortest time that the pool takes. */
    private static final Duration ASKING_AGAIN = Duration.ofMillis(250);

    private final ConnectionSettings settings;
    private final int size;
    private final Duration patience;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile @Nullable HikariDataSource source;
    private boolean closed;

    /**
     * A pool.
     *
     * @param settings the database
     * @param size most connections at a time
     * @param patience how long to wait for one
     */
    public ConnectionPool(ConnectionSettings settings, int size, Duration patience) {
        this.settings = settings;
        this.size = size;
        this.patience = patience;
    }

    /**
     * A connection; closing it gives it back. Fails once the pool is closed, or when none is to be had in time.
     *
     * <p>The pool makes new connections only when somebody asks. Who waits while others' connections break asks again now and then:
     * nobody else would, and all would wait for connections that nobody makes.
     */
    public Connection connection() throws SQLException {
        long started = System.nanoTime();
        while (true) {
            try {
                return dataSource().getConnection();
            } catch (SQLTransientConnectionException e) {
                if (System.nanoTime() - started >= patience.toNanos()) {
                    throw unavailable(e);
                }
            }
        }
    }

    private SQLTransientConnectionException unavailable(SQLTransientConnectionException last) {
        String reason = last.getCause() == null
                ? "all " + size + " are in use"
                : String.valueOf(last.getCause().getMessage());
        return new SQLTransientConnectionException(
                "none within " + patience.toMillis() + " ms: " + reason, last.getSQLState(), last);
    }

    @Override
    public void close() {
        opening.lock();
        try {
            closed = true;
            HikariDataSource open = source;
            if (open != null) {
                source = null;
                open.close();
            }
        } finally {
            opening.unlock();
        }
    }

    /** Threads that ask for connections do not wait for each other here, once it is open. */
    private HikariDataSource dataSource() throws SQLException {
        HikariDataSource open = source;
        if (open != null) {
            return open;
        }
        opening.lock();
        try {
            if (closed) {
                throw new SQLException("the pool of connections is closed");
            }
            HikariDataSource current = source;
            if (current == null) {
                current = open();
                source = current;
            }
            return current;
        } finally {
            opening.unlock();
        }
    }

    private HikariDataSource open() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("pgorm");
        config.setJdbcUrl(settings.jdbcUrl());
        config.setDataSourceProperties(settings.driverProperties());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(ASKING_AGAIN.toMillis());
        return new HikariDataSource(config);
    }
}

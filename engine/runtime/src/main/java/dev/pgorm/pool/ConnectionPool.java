package dev.pgorm.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A pool of connections to one database. Nothing is opened before the first connection is asked for. */
public final class ConnectionPool implements AutoCloseable {

    private final ConnectionSettings settings;
    private final int size;
    private final Duration patience;
    private final ReentrantLock opening = new ReentrantLock();
    private @Nullable HikariDataSource source;
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

    /** A connection; closing it gives it back. Fails once the pool is closed. */
    public Connection connection() throws SQLException {
        return dataSource().getConnection();
    }

    @Override
    public void close() {
        opening.lock();
        try {
            closed = true;
            if (source != null) {
                source.close();
                source = null;
            }
        } finally {
            opening.unlock();
        }
    }

    private HikariDataSource dataSource() throws SQLException {
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
        config.setConnectionTimeout(patience.toMillis());
        return new HikariDataSource(config);
    }
}

package dev.pgorm.workspace.database;

import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.pool.ConnectionPool;
import dev.pgorm.workspace.error.WorkspaceError.DatabaseFailed;
import dev.pgorm.workspace.project.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What is in the project's database, for listings and for completion. Uses the pool, never the user's session. */
public final class DatabaseViews implements AutoCloseable {

    private static final int CONNECTIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ProjectDatabase database;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile CatalogNames names = CatalogNames.none();
    private @Nullable ConnectionPool pool;
    private boolean closed;

    public DatabaseViews(ProjectDatabase database) {
        this.database = database;
    }

    /** The names as last read. */
    public CatalogNames names() {
        return names;
    }

    /** Reads the names again, in the background, once the database is open. */
    public void refreshNames() {
        if (!(database.state() instanceof DatabaseState.Ready) || !reading.compareAndSet(false, true)) {
            return;
        }
        Thread.ofPlatform().daemon().name("pgorm-names").start(() -> {
            try {
                names = query(Progress.silent(), connection -> new NamesReader(connection).read());
            } catch (DatabaseFailed e) {
                // completion does without; whatever failed will be said where it is asked for
                names = CatalogNames.none();
            } finally {
                reading.set(false);
            }
        });
    }

    /** Relations of some kinds that match a pattern. */
    public List<RelationSummary> relations(List<String> kinds, Optional<String> pattern, Progress progress) {
        return query(progress, connection -> new CatalogReader(connection).relations(kinds, pattern));
    }

    /** Relations that match a pattern, with their parts. */
    public List<RelationDetail> describe(String pattern, Progress progress) {
        return query(progress, connection -> new CatalogReader(connection).describe(pattern));
    }

    /** Other objects that match a pattern. */
    public Listing list(Listing.Kind kind, Optional<String> pattern, Progress progress) {
        return query(progress, connection -> new ListingReader(connection).read(kind, pattern));
    }

    /** Some rows of a relation. */
    public SampleRows sample(String schema, String relation, Progress progress) {
        return query(progress, connection -> new SampleReader(connection).read(QualifiedName.of(schema, relation)));
    }

    /** Something to be read on a connection. */
    public interface Query<T> {

        /**
         * Reads.
         *
         * @throws SQLException where the server refuses
         */
        T run(Connection connection) throws SQLException;
    }

    /**
     * Reads something.
     *
     * @throws DatabaseFailed where the server refuses
     */
    public <T> T query(Progress progress, Query<T> query) {
        OpenDatabase open = database.await(progress);
        try (Connection connection = pool(open).connection()) {
            return query.run(connection);
        } catch (SQLException e) {
            throw new DatabaseFailed(
                    "the catalogs of " + open.address().display() + " could not be read: "
                            + Objects.requireNonNullElse(e.getMessage(), "the connection broke"),
                    "try again",
                    Optional.empty(),
                    e);
        }
    }

    private synchronized ConnectionPool pool(OpenDatabase open) throws SQLException {
        if (closed) {
            throw new SQLException("the project was closed"); // a reader in the background may come here late
        }
        ConnectionPool current = pool;
        if (current == null) {
            current = new ConnectionPool(open.settings(), CONNECTIONS, PATIENCE);
            pool = current;
        }
        return current;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (pool != null) {
            pool.close();
            pool = null;
        }
    }
}

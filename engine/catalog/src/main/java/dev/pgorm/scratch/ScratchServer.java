package dev.pgorm.scratch;

import dev.pgorm.ir.sql.Identifier;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A server that makes scratch databases. Their names begin with the token of their owner, which one idle session carries as
 * its application name for as long as the owner lives: a database whose owner is gone is left over from a crash and is swept
 * by the next owner. Nothing is connected before the first database is wanted.
 */
public final class ScratchServer implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ScratchAddress address;
    private final String token;
    private final Deque<ScratchDatabase> idle = new ArrayDeque<>();
    private final Set<ScratchDatabase> open = new HashSet<>();
    private final RoleKeeper roles;
    private final CanonicalMemory memory = new CanonicalMemory();
    private final FragmentDatabase fragments = new FragmentDatabase(this);
    private final Prover prover = new Prover(this);
    private final Thread onExit = new Thread(this::dropOnExit, "pgorm-scratch-exit");
    private @Nullable Connection owner;
    private int serverMajor;
    private long lockCapacity;
    private boolean superuser;
    private Identifier role = Identifier.of("nobody");
    private int made;
    private boolean closed;

    private ScratchServer(ScratchAddress address) {
        this.address = address;
        byte[] random = new byte[4];
        RANDOM.nextBytes(random);
        this.token = "pgorm_scratch_" + ProcessHandle.current().pid() + "_"
                + HexFormat.of().formatHex(random);
        this.roles = new RoleKeeper(token);
    }

    /** The server at an address. */
    public static ScratchServer at(ScratchAddress address) {
        return new ScratchServer(address);
    }

    /** The prover of this server, which keeps its copy of a structure from one plan to the next as long as the server is open. */
    public Prover prover() {
        return prover;
    }

    /** Where it is. */
    public ScratchAddress address() {
        return address;
    }

    /** Its major version; connects where that has not been done. */
    public synchronized int serverMajor() {
        owner();
        return serverMajor;
    }

    /** How many objects one transaction can create before the server's lock table may be full. */
    synchronized long lockCapacity() {
        owner();
        return lockCapacity;
    }

    /** Whether its databases are made by a superuser. */
    synchronized boolean isSuperuser() {
        owner();
        return superuser;
    }

    /** Who makes its databases. */
    synchronized Identifier role() {
        owner();
        return role;
    }

    CanonicalMemory memory() {
        return memory;
    }

    FragmentDatabase fragments() {
        return fragments;
    }

    RoleKeeper roles() {
        return roles;
    }

    /**
     * A database with nothing in it, for the caller alone. One that comes back clean ({@link ScratchDatabase#giveBack}) is
     * used again; {@link ScratchDatabase#close} drops it.
     */
    synchronized ScratchDatabase take() {
        ScratchDatabase known = idle.poll();
        return known != null ? known : make(Optional.empty());
    }

    /** A database that is a copy of another, to which nobody may be connected meanwhile. */
    synchronized ScratchDatabase copy(ScratchDatabase original) {
        original.disconnect();
        return make(Optional.of(original.name()));
    }

    private ScratchDatabase make(Optional<String> template) {
        Connection connection = owner();
        String name = token + "_" + ++made;
        String strategy = serverMajor < 15 ? "" : " STRATEGY FILE_COPY";
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template.orElse("template0") + strategy);
        } catch (SQLException refused) {
            throw new ScratchException(
                    new ScratchProblem.NoDatabase(address.toString(), ServerMessage.of(refused)), refused);
        }
        ScratchDatabase database = new ScratchDatabase(this, name);
        open.add(database);
        return database;
    }

    synchronized void takeBack(ScratchDatabase database) {
        if (closed) {
            drop(database);
        } else {
            idle.add(database);
        }
    }

    synchronized void drop(ScratchDatabase database) {
        if (!open.remove(database)) {
            return;
        }
        idle.remove(database);
        database.disconnect();
        try (Statement statement = owner().createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database.name() + " WITH (FORCE)");
        } catch (SQLException refused) {
            throw failed("dropping a scratch database", refused);
        }
    }

    ScratchException failed(String during, SQLException cause) {
        return new ScratchException(
                new ScratchProblem.Failed(address.toString(), during, ServerMessage.of(cause)), cause);
    }

    private Connection owner() {
        if (owner != null) {
            return owner;
        }
        if (closed) {
            throw new ScratchException(new ScratchProblem.Closed(address.toString()));
        }
        try {
            Connection connection = address.connect(token);
            if (!willDropOnExit()) {
                closed = true;
                connection.close();
                throw new ScratchException(new ScratchProblem.Closed(address.toString()));
            }
            serverMajor = connection.getMetaData().getDatabaseMajorVersion();
            lockCapacity = readLockCapacity(connection);
            superuser = "on".equals(connection.unwrap(PGConnection.class).getParameterStatus("is_superuser"));
            role = Identifier.of(connection.getMetaData().getUserName());
            owner = connection;
            Leftovers.sweep(connection, token);
            return connection;
        } catch (SQLException unreachable) {
            throw new ScratchException(
                    new ScratchProblem.Unreachable(address.toString(), ServerMessage.of(unreachable)), unreachable);
        }
    }

    /** Whether what is made from now on is dropped when the process ends: not where it is ending already. */
    private boolean willDropOnExit() {
        try {
            Runtime.getRuntime().addShutdownHook(onExit);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static long readLockCapacity(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("""
                        SELECT current_setting('max_locks_per_transaction')::bigint
                            * (current_setting('max_connections')::bigint + current_setting('max_prepared_transactions')::bigint)
                        """)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    /** Drops every database and role that was made here, also while the process ends. Nothing can be made here afterwards. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed || owner == null) {
                closed = true;
                return;
            }
        }
        dropAll();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // The process is ending: the hook runs, and finds nothing left to do.
        }
    }

    private void dropOnExit() {
        try {
            dropAll();
        } catch (ScratchException e) {
            // The server has ended before us. What is left there is swept by the next owner, as after a crash.
        }
    }

    private synchronized void dropAll() {
        closed = true;
        Connection connection = owner;
        if (connection == null) {
            return;
        }
        List<ScratchDatabase> left = new ArrayList<>(open);
        left.forEach(ScratchDatabase::close);
        try (connection) {
            roles.dropAll(connection);
        } catch (SQLException refused) {
            throw failed("dropping scratch roles", refused);
        }
        owner = null;
    }
}

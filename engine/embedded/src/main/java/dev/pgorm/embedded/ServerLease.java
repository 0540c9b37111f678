package dev.pgorm.embedded;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The use of a running server by this process. While one lease is open the server stays up; when the last one of all processes
 * is closed, or its process is gone, the server stops after a short while. Closing twice does nothing.
 */
public interface ServerLease extends AutoCloseable {

    /** A JDBC URL without user and password, for a database of this server. */
    String jdbcUrl(String database);

    /** A superuser of the server. */
    String user();

    /** The password of {@link #user()}; it is in no URL and no log. */
    String password();

    /** The address that the server listens on. */
    default String host() {
        return "127.0.0.1";
    }

    /** The TCP port on the loopback address. */
    int port();

    /** The directory of the server's Unix socket, where there is one; for psql's {@code -h}. */
    Optional<Path> socketDirectory();

    /** The major version that was asked for. */
    int major();

    /** The full version, such as {@code 17.11}. */
    String version();

    /** Where the server's data are. */
    Path dataDirectory();

    /** Whether this call started the server, rather than joined a running one. */
    boolean startedHere();

    /** Gives the server back; it stops once nobody uses it. */
    @Override
    void close();
}

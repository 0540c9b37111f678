package dev.pgorm.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the settings of a start. */
record Settings(ServerLocation location, ServerDirectory directory, Environment environment) {
    private static final Pattern PORT = Pattern.compile("(?m)^port = (\\d+)$");

    /** A Unix socket's path has at most 107 bytes, of which its name takes 16. */
    private static final int LONGEST_SOCKET_DIRECTORY = 90;

    /** The port that the user insists on. */
    static Optional<Integer> fixedPort(Environment environment) {
        return environment.variable("PGORM_EMBEDDED_PORT").map(Integer::parseInt);
    }

    /** Writes the settings file and returns the port in it: the last one if it is free, so that URLs stay valid. */
    int write(int attempt) throws IOException {
        int port = port(attempt);
        directory.write(directory.settings(), content(port, socketDirectory()), "rw-------");
        return port;
    }

    private String content(int port, String socketDirectory) {
        // 50 connections with 2048 locks each are enough for 10,000 tables with their indexes in one transaction.
        return """
                # Written by pgorm at every start; put your own settings at the end of postgresql.conf.
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = '%s'
                unix_socket_permissions = 0700
                max_connections = 50
                max_locks_per_transaction = 2048
                shared_buffers = 32MB
                max_wal_size = 256MB
                min_wal_size = 16MB
                wal_level = minimal
                max_wal_senders = 0
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_checkpoints = off
                jit = off
                cluster_name = 'pgorm'
                %s%s""".formatted(port, socketDirectory.replace("'", "''"), durability(), passwords());
    }

    /** Undoes what was set for making our own password, since others are chosen by people. */
    private String passwords() {
        return directory.major() >= DataDirectory.FIRST_WITH_SCRAM_ITERATIONS ? "scram_iterations = 4096\n" : "";
    }

    private String durability() {
        return switch (location) {
            case ServerLocation.Project project -> "";
            // Only scratch databases live there; what a crash of the system cuts off is made anew (BootIdentity).
            case ServerLocation.Shared shared ->
                BootIdentity.current().isPresent()
                        ? "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\n"
                        : "synchronous_commit = off\n";
        };
    }

    private int port(int attempt) throws IOException {
        Optional<Integer> fixed = fixedPort(environment);
        if (fixed.isPresent()) {
            return fixed.get();
        }
        OptionalInt last = attempt == 1 ? lastPort() : OptionalInt.empty();
        if (last.isPresent() && isFree(last.getAsInt())) {
            return last.getAsInt();
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private OptionalInt lastPort() throws IOException {
        if (!Files.exists(directory.settings())) {
            return OptionalInt.empty();
        }
        Matcher matcher = PORT.matcher(Files.readString(directory.settings()));
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** A private directory with a short path, or nothing where none can be had: TCP is enough. */
    private String socketDirectory() {
        Path base = environment
                .variable("XDG_RUNTIME_DIR")
                .map(Path::of)
                .filter(Files::isWritable)
                .filter(path -> directory.user() instanceof ServerUser.Self)
                .orElse(environment.temporary());
        Path path = base.resolve(
                "pgorm-" + ServerLocation.shortHash(directory.root().toString()));
        if (path.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_SOCKET_DIRECTORY) {
            return "";
        }
        try {
            return isOurs(path) ? path.toString() : "";
        } catch (IOException | UnsupportedOperationException noSocket) {
            return "";
        }
    }

    private boolean isOurs(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            directory.user().own(path);
        }
        Object owner = Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                && owner.equals(Files.getAttribute(directory.root(), "unix:uid"));
    }
}

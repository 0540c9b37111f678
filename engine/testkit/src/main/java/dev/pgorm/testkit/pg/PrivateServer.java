package dev.pgorm.testkit.pg;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A throw-away server of this process, without durability. The shell script that runs it reads our end of a pipe, so that it
 * stops the server and deletes its data when this process is gone, killed or not.
 *
 * @param programs the directory of {@code initdb} and {@code postgres}, as seen inside the chroot if there is one
 * @param chroot the root directory to run it in
 */
record PrivateServer(String description, Path programs, Optional<Path> chroot) {
    /** A process that nobody refers to would lose its pipe to the garbage collector. */
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    TestServer start() {
        String password = UUID.randomUUID().toString();
        try {
            int port = freePort();
            Process process = new ProcessBuilder(
                            "sh",
                            script().toString(),
                            programs.toString(),
                            chroot.map(Path::toString).orElse(""),
                            String.valueOf(port),
                            chroot.isPresent() ? "/var/tmp" : System.getProperty("java.io.tmpdir"))
                    .redirectErrorStream(true)
                    .start();
            RUNNING.add(process);
            process.outputWriter(StandardCharsets.UTF_8)
                    .append(password)
                    .append('\n')
                    .flush();
            awaitReady(process);
            return new TestServer(description, "127.0.0.1:" + port, "postgres", "postgres", password);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void awaitReady(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String first = Objects.requireNonNullElse(output.readLine(), "it said nothing");
        if (!first.equals("ready")) {
            String rest = output.lines().collect(Collectors.joining("\n"));
            throw new AssertionError(description + " did not start: " + first + "\n" + rest);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A copy of the script, which deletes itself. */
    private static Path script() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(PrivateServer.class.getResourceAsStream("private-server.sh"), "script")) {
            Path copy = Files.createTempFile("pgorm-test-server", ".sh");
            Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        }
    }
}

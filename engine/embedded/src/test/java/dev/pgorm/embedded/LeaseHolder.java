package dev.pgorm.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** Another Java process with a lease: real, so that it can be killed. */
final class LeaseHolder implements AutoCloseable {
    private final Process process;
    private final int port;

    private LeaseHolder(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** What runs in the other process: joins, says the port, holds the lease until its input ends. */
    public static void main(String[] arguments) throws Exception {
        try (ServerLease lease = EmbeddedServer.join(Path.of(arguments[0]), 17, Environment.system())) {
            System.out.println(lease.port());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    static LeaseHolder start(Path project) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        LeaseHolder.class.getName(),
                        project.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        return new LeaseHolder(process, Integer.parseInt(Objects.requireNonNull(output.readLine(), "it ended")));
    }

    int port() {
        return port;
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        try {
            process.outputWriter(StandardCharsets.UTF_8).close();
        } catch (IOException killedAlready) {
            throw new UncheckedIOException(killedAlready);
        }
        process.onExit().join();
    }
}

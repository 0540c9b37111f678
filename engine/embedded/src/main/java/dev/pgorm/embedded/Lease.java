package dev.pgorm.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** The open end of the FIFO that tells the watchdog that this process is there. The system closes it if the process dies. */
final class Lease implements AutoCloseable {
    private final RandomAccessFile fifo;

    private Lease(RandomAccessFile fifo) {
        this.fifo = fifo;
    }

    static Lease open(ServerDirectory directory, Command command) throws EmbeddedServerException, IOException {
        if (!Files.exists(directory.leases())) {
            Command.Outcome outcome =
                    command.run("mkfifo", "-m", "600", directory.leases().toString());
            if (!outcome.succeeded()) {
                throw new EmbeddedServerException(new EmbeddedProblem.SystemTrouble("mkfifo failed", outcome.output()));
            }
        }
        // Opened for both, so that it does not wait for a reader.
        return new Lease(new RandomAccessFile(directory.leases().toFile(), "rw"));
    }

    void say(String line) throws IOException {
        fifo.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        fifo.close();
    }
}

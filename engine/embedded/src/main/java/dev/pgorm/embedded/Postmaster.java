package dev.pgorm.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * A live postmaster, as its own {@code postmaster.pid} describes it.
 *
 * @param socketDirectory empty where it has no Unix socket
 */
record Postmaster(long processId, int port, String socketDirectory, boolean ready) {
    private static final int PROCESS_ID = 0;
    private static final int PORT = 3;
    private static final int SOCKET_DIRECTORY = 4;
    private static final int STATUS = 7;

    /** The postmaster of a data directory, if one is alive. */
    static Optional<Postmaster> of(ServerDirectory directory) throws IOException {
        return read(directory).filter(found -> ProcessIdentity.isServer(found.processId, directory.data()));
    }

    private static Optional<Postmaster> read(ServerDirectory directory) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(directory.postmaster());
        } catch (java.nio.file.NoSuchFileException notRunning) {
            return Optional.empty();
        }
        if (lines.isEmpty() || lines.getFirst().isBlank()) {
            return Optional.empty();
        }
        long processId = Long.parseLong(lines.get(PROCESS_ID).strip());
        // The file grows while the server starts.
        boolean ready = lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
        return Optional.of(new Postmaster(
                processId,
                lines.size() > PORT ? Integer.parseInt(lines.get(PORT).strip()) : 0,
                ready ? lines.get(SOCKET_DIRECTORY).strip() : "",
                ready));
    }
}

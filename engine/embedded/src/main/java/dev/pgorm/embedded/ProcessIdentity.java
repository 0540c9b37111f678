package dev.pgorm.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells whether a process number still is the process that wrote it down, since the system uses numbers again. */
final class ProcessIdentity {
    private static final Path PROCESSES = Path.of("/proc");
    private static final Duration CLOCK_DRIFT = Duration.ofSeconds(3);

    private ProcessIdentity() {}

    /** Whether the process runs the server of this data directory. */
    static boolean isServer(long processId, Path dataDirectory) {
        Optional<ProcessHandle> handle = running(processId);
        if (handle.isEmpty()) {
            return false;
        }
        try {
            // A postmaster works in its data directory.
            Path workingDirectory = Files.readSymbolicLink(
                    PROCESSES.resolve(String.valueOf(processId)).resolve("cwd"));
            return workingDirectory.equals(dataDirectory.toRealPath());
        } catch (IOException | UnsupportedOperationException noProcessFiles) {
            return handle.get()
                    .info()
                    .command()
                    .map(command -> command.endsWith("postgres"))
                    .orElse(true);
        }
    }

    /** Whether the process is the one that {@link #describe} described. */
    static boolean isSame(String description) {
        String[] fields = description.strip().split(" ");
        if (fields.length != 2) {
            return false;
        }
        Instant started = Instant.ofEpochMilli(Long.parseLong(fields[1]));
        return running(Long.parseLong(fields[0]))
                .flatMap(handle -> handle.info().startInstant())
                .filter(instant -> Duration.between(started, instant).abs().compareTo(CLOCK_DRIFT) <= 0)
                .isPresent();
    }

    /** One line that names a process for {@link #isSame}. */
    static String describe(ProcessHandle process) {
        Instant started = process.info().startInstant().orElse(Instant.EPOCH);
        return process.pid() + " " + started.toEpochMilli() + "\n";
    }

    private static Optional<ProcessHandle> running(long processId) {
        return ProcessHandle.of(processId).filter(ProcessHandle::isAlive).filter(handle -> !isZombie(processId));
    }

    private static boolean isZombie(long processId) {
        try {
            String status = Files.readString(
                    PROCESSES.resolve(String.valueOf(processId)).resolve("stat"));
            return status.startsWith("Z", status.lastIndexOf(')') + 2);
        } catch (IOException noProcessFiles) {
            return false;
        }
    }
}

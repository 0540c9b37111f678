package dev.pgorm.embedded;

import java.nio.file.Path;

/** The state of one embedded server. */
public sealed interface ServerStatus {

    /** The major version. */
    int major();

    /** Where its data are or would be. */
    Path dataDirectory();

    /** Never started: there are no data. */
    record Absent(int major, Path dataDirectory) implements ServerStatus {}

    /** There are data, and no server runs on them. */
    record Stopped(int major, Path dataDirectory) implements ServerStatus {}

    /**
     * It runs, or is just starting or stopping.
     *
     * @param kept whether it stays up without any pgorm process, until {@code pgorm db stop}
     */
    record Running(int major, Path dataDirectory, long processId, int port, boolean kept) implements ServerStatus {}
}

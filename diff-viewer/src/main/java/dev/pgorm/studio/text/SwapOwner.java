package dev.pgorm.studio.text;

import java.time.Instant;
import java.util.Optional;

/**
 * The process that wrote a swap file.
 *
 * @param process its number
 * @param started when it was started, which tells it from a later process with the same number; empty where the system does not say
 */
public record SwapOwner(long process, Optional<Instant> started) {

    /** This process. */
    public static SwapOwner current() {
        return of(ProcessHandle.current());
    }

    private static SwapOwner of(ProcessHandle handle) {
        return new SwapOwner(handle.pid(), handle.info().startInstant());
    }

    /** Whether the process still runs. */
    public boolean isRunning() {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> started.isEmpty() || started.equals(of(handle).started()))
                .isPresent();
    }
}

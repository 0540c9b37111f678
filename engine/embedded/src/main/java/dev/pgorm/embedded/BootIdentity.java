package dev.pgorm.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tells one run of the operating system from the next. What a server without fsync has written outlives its own crash, but not
 * the system's: data that were in use at another boot are not to be trusted.
 */
record BootIdentity(ServerDirectory directory) {
    private static final Path LINUX = Path.of("/proc/sys/kernel/random/boot_id");

    /** This boot, where the system names it. */
    static Optional<String> current() {
        try {
            return Optional.of(Files.readString(LINUX).strip());
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }

    /** Notes under which boot the data are in use from now on. */
    void remember() throws IOException {
        Optional<String> boot = current();
        if (boot.isPresent()) {
            directory.write(directory.boot(), boot.get() + "\n", "rw-------");
        }
    }

    /** Whether the server was running when the system went down. */
    boolean wasCutOff() throws IOException {
        if (!Files.exists(directory.postmaster()) || !Files.exists(directory.boot())) {
            return false;
        }
        String remembered = Files.readString(directory.boot()).strip();
        return current().filter(remembered::equals).isEmpty();
    }
}

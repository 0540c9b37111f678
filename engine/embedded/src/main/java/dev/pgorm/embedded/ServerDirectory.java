package dev.pgorm.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The files of one server. All but the lock are in a directory that only the server's user can enter.
 *
 * @param home the directory of all majors; the lock is there, so that it survives a reset
 * @param major one directory per major version
 */
record ServerDirectory(Path home, int major, ServerUser user) {

    Path root() {
        return home.resolve("pg" + major);
    }

    Path lock() {
        return home.resolve("pg" + major + ".lock");
    }

    /** PostgreSQL's own data directory. */
    Path data() {
        return root().resolve("data");
    }

    /** Where {@code initdb} works, until it has succeeded. */
    Path unfinishedData() {
        return root().resolve("data.unfinished");
    }

    Path password() {
        return root().resolve("password");
    }

    Path log() {
        return root().resolve("postgresql.log");
    }

    /** The FIFO that every process with a lease holds open: the watchdog sees when the last one is gone. */
    Path leases() {
        return root().resolve("leases");
    }

    /** Process number and start time of the watchdog. */
    Path watchdog() {
        return root().resolve("watchdog");
    }

    Path watchdogScript() {
        return root().resolve("watchdog.sh");
    }

    /** There while the watchdog is about to stop the server. */
    Path stopping() {
        return root().resolve("stopping");
    }

    /** There while the server stays up without any lease. */
    Path keep() {
        return root().resolve("keep");
    }

    /** The boot of the system under which a server without fsync last started. */
    Path boot() {
        return root().resolve("boot");
    }

    /** PostgreSQL's own record of its running postmaster. */
    Path postmaster() {
        return data().resolve("postmaster.pid");
    }

    /** The settings of the next start. */
    Path settings() {
        return data().resolve("pgorm.conf");
    }

    boolean hasData() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    /** Makes the directory of all majors, so that the lock can be taken. */
    void createHome() throws IOException {
        if (Files.isDirectory(home)) {
            return;
        }
        Files.createDirectories(home);
        if (user instanceof ServerUser.Unprivileged) {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Makes the directory of this major; call it under the lock. */
    void createRoot() throws IOException {
        keepOutOfGit();
        if (!Files.isDirectory(root())) {
            Files.createDirectory(root());
        }
        Files.setPosixFilePermissions(root(), PosixFilePermissions.fromString("rwx------"));
        user.own(root());
    }

    /** The lock is one major's own, so that a process that starts another major may be writing the same two bytes. */
    private void keepOutOfGit() throws IOException {
        Path ignore = home.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            Files.writeString(ignore, "*\n");
        }
    }

    /** Writes a whole file at once, for the server's user; call it under the lock. */
    void write(Path file, String content, String permissions) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
        Files.writeString(unfinished, content);
        user.own(unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

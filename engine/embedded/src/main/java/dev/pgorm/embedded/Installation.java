package dev.pgorm.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacked binaries of one version.
 *
 * @param directory holds {@code bin}, {@code lib} and {@code share}
 * @param version such as {@code 17.11}
 */
record Installation(Path directory, String version) {

    private static final int DELETE_PASSES = 200;
    private static final Duration PAUSE_BETWEEN_PASSES = Duration.ofMillis(20);

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    /** The binaries, unpacked now if this is the first use on this machine; concurrent processes unpack once. */
    static Installation of(Binaries binaries, Environment environment, ServerUser user) throws EmbeddedServerException {
        Path versions = user.reachable(environment.cacheHome().resolve("pgorm"), Path.of("/var/cache/pgorm"))
                .resolve("postgresql");
        Path directory =
                versions.resolve(binaries.version() + "-" + binaries.platform().classifier());
        Installation installation = new Installation(directory, binaries.serverVersion());
        if (installation.isComplete()) {
            return installation;
        }
        try {
            Files.createDirectories(versions);
            try (ProcessLock _ = ProcessLock.acquire(versions.resolve(directory.getFileName() + ".lock"), user)) {
                if (!installation.isComplete()) {
                    installation.unpack(binaries, environment);
                }
            }
        } catch (IOException failure) {
            throw FileTrouble.of(failure, versions);
        }
        return installation;
    }

    private boolean isComplete() {
        // The directory appears by one rename, so that what is there is whole.
        return Files.isExecutable(program("postgres"));
    }

    private void unpack(Binaries binaries, Environment environment) throws EmbeddedServerException, IOException {
        Path unpacking = directory.resolveSibling(directory.getFileName() + ".unpacking");
        deleteTree(unpacking);
        deleteTree(directory);
        Files.createDirectories(unpacking);
        Files.setPosixFilePermissions(unpacking, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path jar = new BinariesSource(binaries, environment).jar(unpacking);
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream packed = zip.getInputStream(archive(zip, jar));
                InputStream tar = new XZInputStream(packed)) {
            TarArchive.unpack(tar, unpacking);
        }
        Files.deleteIfExists(unpacking.resolve(binaries.fileName()));
        Files.move(unpacking, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private static ZipEntry archive(ZipFile zip, Path jar) throws IOException {
        return zip.stream()
                .filter(entry -> entry.getName().endsWith(".txz"))
                .findFirst()
                .orElseThrow(() -> new IOException("there is no .txz archive in " + jar));
    }

    /**
     * Deletes a directory with all in it, if it is there; follows no links. A server that is just ending may still write into it:
     * then it is gone through again.
     */
    static void deleteTree(Path directory) throws IOException {
        for (int pass = 1; ; pass++) {
            try {
                deleteOnce(directory);
                return;
            } catch (DirectoryNotEmptyException writtenMeanwhile) {
                if (pass == DELETE_PASSES) {
                    throw writtenMeanwhile;
                }
                LockSupport.parkNanos(PAUSE_BETWEEN_PASSES.toNanos());
            }
        }
    }

    private static void deleteOnce(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

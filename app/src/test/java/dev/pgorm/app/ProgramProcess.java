package dev.pgorm.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Runs the program as a process of its own, from the classes under test: a {@code pgorm} script for shells to start. */
public final class ProgramProcess {

    private static final long LIMIT_MINUTES = 5;

    private ProgramProcess() {}

    /** What a shell printed, both streams in the order of writing, and how it ended. */
    public record Outcome(String output, int exit) {}

    /** Writes a {@code pgorm} script into a directory; it keeps what the launcher does before it starts java. */
    public static Path install(Path directory) throws IOException {
        return install(directory, classPath());
    }

    /** The same from copies of the classes, which a user who may not enter the home directory can read too. */
    public static Path installForEverybody(Path directory) throws IOException {
        StringBuilder copies = new StringBuilder();
        for (String entry : classPath().split(File.pathSeparator)) {
            Path original = Path.of(entry);
            Path copy = directory
                    .resolve(".classes")
                    .resolve(String.valueOf(copies.length()))
                    .resolve(original.getFileName());
            copy(original, copy);
            copies.append(copy).append(File.pathSeparator);
        }
        return install(directory, copies.toString());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
            }
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static Path install(Path directory, String classPath) throws IOException {
        Path options = directory.resolve(".pgorm-options");
        Files.writeString(
                options,
                "-XX:+UseSerialGC\n-XX:TieredStopAtLevel=1\n--enable-native-access=ALL-UNNAMED\n-cp \"" + classPath
                        + "\"\ndev.pgorm.app.Main\n");
        Path script = directory.resolve("pgorm");
        Files.writeString(script, """
                #!/bin/sh
                terminals=
                [ -t 0 ] && terminals=${terminals}0
                [ -t 1 ] && terminals=${terminals}1
                [ -t 2 ] && terminals=${terminals}2
                exec "%s/bin/java" $JAVA_EXTRA "-Dpgorm.terminals=$terminals" "@%s" "$@"
                """.formatted(System.getProperty("java.home"), options));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return script;
    }

    /** A directory that other users may enter, as PostgreSQL must when the tests run as root. */
    public static Path directory(String name) throws IOException {
        Path directory = Files.createTempDirectory(name).toRealPath();
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        return directory;
    }

    /** Runs a script with {@code sh -e}, without input, and waits for its end. */
    public static Outcome shell(Path directory, String script, Map<String, String> variables)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of("sh", "-e", "-c", script))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.equals("JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        String output;
        try (var reader = process.inputReader()) {
            output = reader.readAllAsString();
        }
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + LIMIT_MINUTES + " minutes: " + script);
        }
        return new Outcome(output, process.exitValue());
    }

    /** Removes a directory with all in it; waits for the servers in it, which stop soon after their last user has gone. */
    public static void remove(Path directory) throws IOException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(LIMIT_MINUTES);
        while (true) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
                return;
            } catch (DirectoryNotEmptyException | UncheckedIOException stillInUse) {
                if (System.nanoTime() > end) {
                    throw stillInUse;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }
}

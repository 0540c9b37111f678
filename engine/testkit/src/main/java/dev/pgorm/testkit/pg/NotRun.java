package dev.pgorm.testkit.pg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Collects what this run could not run, in {@code target/not-run.txt} of each module, for scripts/test to print at the end. */
public final class NotRun {
    private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

    private NotRun() {}

    /** Notes it, once for each text. */
    public static void note(String what) {
        if (!NOTED.add(what)) {
            return;
        }
        try {
            Path file = Path.of("target", "not-run.txt");
            Files.createDirectories(Path.of("target"));
            Files.writeString(file, what + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

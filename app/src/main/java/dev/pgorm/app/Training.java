package dev.pgorm.app;

import dev.pgorm.app.wiring.ResultStream;
import dev.pgorm.app.wiring.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs a list of commands in one process, for the JVM to record which classes they use. Their outcome does not matter: a command
 * that fails was recorded up to there.
 */
public final class Training {

    private Training() {}

    /** Runs the commands in the file that the only argument names, one a line; {@code #} starts a comment. */
    public static void main(String[] arguments) throws IOException {
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                Main.run(surroundings(), line.split(" "));
            }
        }
    }

    private static Surroundings surroundings() {
        Surroundings process = Surroundings.ofProcess();
        return new Surroundings(
                InputStream.nullInputStream(),
                ResultStream.to(OutputStream.nullOutputStream()),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                Surroundings.Terminals.none(),
                process.environment(),
                process.workingDirectory(),
                process.home(),
                process.user(),
                process.clock());
    }
}

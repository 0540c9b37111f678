package dev.pgorm.repl.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Programs that take the terminal over for a while. */
final class ExternalProgram {

    private ExternalProgram() {}

    /** A command line of the user's, run by the shell, with files behind it; the terminal is its. */
    static ProcessBuilder of(String command, List<Path> files) {
        String arguments =
                files.stream().map(file -> " " + quoted(file.toString())).collect(Collectors.joining());
        return new ProcessBuilder("/bin/sh", "-c", command + arguments).inheritIO();
    }

    /** Waits for a program whatever signals come: Ctrl-C is for it. */
    static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String quoted(String argument) {
        return "'" + argument.replace("'", "'\\''") + "'";
    }
}

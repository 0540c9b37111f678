package dev.pgorm.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs the server's programs: with a clean environment, in the server's directory, as the server's user. */
record Command(ServerUser user, Path directory) {
    private static final File NOTHING = new File("/dev/null");

    /** What a command said and how it ended. */
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /** Runs a command to its end. */
    Outcome run(String... arguments) throws EmbeddedServerException {
        try {
            Process process =
                    builder(List.of(arguments)).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException failure) {
            throw cannotRun(arguments[0], failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException(
                    new EmbeddedProblem.SystemTrouble(arguments[0] + " was waited for", "interrupted"), interrupted);
        }
    }

    /** Starts a command that outlives this process and shares none of its streams. */
    Process detach(String... arguments) throws EmbeddedServerException {
        try {
            return builder(List.of(arguments))
                    .redirectOutput(NOTHING)
                    .redirectError(NOTHING)
                    .start();
        } catch (IOException failure) {
            throw cannotRun(arguments[0], failure);
        }
    }

    private ProcessBuilder builder(List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(user.command(arguments))
                .directory(directory.toFile())
                .redirectInput(NOTHING);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    private static EmbeddedServerException cannotRun(String program, IOException failure) {
        return new EmbeddedServerException(
                new EmbeddedProblem.SystemTrouble(program + " cannot be run", FileTrouble.reason(failure)), failure);
    }
}

package dev.pgorm.testkit.node;

import dev.pgorm.testkit.pg.NotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Node's packages that {@code scripts/test} installs in {@code target/npm}: TypeScript's compiler, Kysely, node-postgres. */
public final class NodePackages {

    private static final String MISSING =
            "tests of the TypeScript client, for lack of Node.js or its packages (scripts/test"
                    + " installs them where npm is and its registry is reached)";
    private static final long LIMIT_MINUTES = 5;

    private final Path directory;

    private NodePackages(Path directory) {
        this.directory = directory;
    }

    /** What a program printed, both streams in the order of writing, and how it ended. */
    public record Outcome(String output, int exit) {}

    /** The packages; where they are not there the test is skipped and the omission noted. */
    public static NodePackages require() {
        for (Path each = Path.of("").toAbsolutePath(); each != null; each = each.getParent()) {
            Path installed = each.resolve("target/npm");
            if (Files.exists(installed.resolve("installed.json"))) {
                return new NodePackages(installed);
            }
        }
        NotRun.note(MISSING);
        return Assumptions.abort("not run: " + MISSING);
    }

    /** An empty directory in which programs find the packages; what an earlier run left there goes. */
    public Path emptyDirectory(String name) throws IOException {
        Path empty = directory.resolve("tests").resolve(name);
        if (Files.exists(empty)) {
            try (Stream<Path> files = Files.walk(empty)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        return Files.createDirectories(empty);
    }

    /** What makes npm install the packages again without a network. */
    public Map<String, String> offline() {
        return Map.of(
                "npm_config_cache", directory.resolve("cache").toString(),
                "npm_config_offline", "true",
                "npm_config_update_notifier", "false");
    }

    /** Compiles the TypeScript project in a directory. */
    public Outcome compile(Path project) throws IOException, InterruptedException {
        Path compiler = directory.resolve("node_modules/typescript/bin/tsc");
        return run(project, Map.of(), compiler.toString(), "--pretty", "false");
    }

    /** Runs a JavaScript program. */
    public Outcome run(Path project, Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(arguments))
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        String output;
        try (var reader = process.inputReader()) {
            output = reader.readAllAsString();
        }
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + LIMIT_MINUTES + " minutes: " + List.of(arguments));
        }
        return new Outcome(output, process.exitValue());
    }

    private static List<String> command(String... arguments) {
        return Stream.concat(Stream.of("node"), Arrays.stream(arguments)).toList();
    }
}

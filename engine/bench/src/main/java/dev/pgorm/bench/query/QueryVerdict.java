package dev.pgorm.bench.query;

import dev.pgorm.bench.BenchDatabase;
import dev.pgorm.pool.ConnectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * {@link QueryBenchmark} in rounds: in each a process for every task and way, the ways of a task right behind each other and all on one server,
 * so that what changes in the machine meets the ways of a round alike. With the usual settings it takes about twelve minutes, and nothing else may
 * run beside it. The server has the processors of this process, which starts it.
 */
public final class QueryVerdict {

    private static final List<Ways> USUAL =
            List.of(Ways.JDBC, Ways.PGORM, Ways.JOOQ_GENERATED, Ways.JDBI, Ways.HIBERNATE_STATELESS);
    private static final List<Ways> USUAL_NESTED =
            List.of(Ways.JDBC, Ways.PGORM, Ways.JOOQ_GENERATED_TWO_QUERIES, Ways.JDBI, Ways.HIBERNATE_STATELESS);
    private static final List<Task> TASKS =
            List.of(Task.POINT, Task.LIST_OF_50, Task.INSERT, Task.NESTED_50_BY_10, Task.NESTED_20000_BY_10);

    private final int rounds;
    private final Iterations warmUp;
    private final Iterations measured;
    private final Optional<String> clients;
    private final Path results;

    /** So many times so long. */
    private record Iterations(int count, TimeValue time) {

        /** Of {@code 4x1500}: four times 1.5 s. */
        static Iterations of(String text) {
            String[] parts = text.split("x", 2);
            return new Iterations(Integer.parseInt(parts[0]), TimeValue.milliseconds(Long.parseLong(parts[1])));
        }
    }

    private QueryVerdict(List<String> options, Path results) {
        this.rounds = Integer.parseInt(option(options, "--rounds").orElse("2"));
        this.warmUp = Iterations.of(option(options, "--warm-up").orElse("5x1200"));
        this.measured = Iterations.of(option(options, "--measure").orElse("6x1000"));
        this.clients = option(options, "--clients");
        this.results = results;
    }

    private static Optional<String> option(List<String> options, String name) {
        return options.stream()
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1))
                .findFirst();
    }

    /**
     * Runs, and prints the table.
     *
     * @param arguments {@code --rounds=2 --warm-up=5x1200 --measure=6x1000} (times and milliseconds), {@code --clients=0} (the processor that they
     *     have), and names of tasks and ways; {@code --table=FOLDER} prints the table of what ran before
     */
    public static void main(String[] arguments) throws Exception {
        List<String> options =
                Arrays.stream(arguments).filter(each -> each.startsWith("--")).toList();
        Optional<String> before = option(options, "--table");
        if (before.isPresent()) {
            System.out.print(JmhRatios.of(Path.of(before.get())).table());
            return;
        }
        Set<String> names = Arrays.stream(arguments)
                .filter(each -> !each.startsWith("--"))
                .map(each -> each.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Path results = Files.createTempDirectory("pgorm-jmh");
        new QueryVerdict(options, results).run(names);
        System.out.println("results of JMH in " + results);
        System.out.print(JmhRatios.of(results).table());
    }

    private void run(Set<String> names) throws Exception {
        List<Task> tasks =
                TASKS.stream().filter(each -> names.contains(each.name())).toList();
        List<Ways> ways = Arrays.stream(Ways.values())
                .filter(each -> names.contains(each.name()))
                .toList();
        if (tasks.size() + ways.size() < names.size()) {
            throw new IllegalArgumentException("there is a name of no task and no way among " + names);
        }
        try (BenchDatabase database = BenchShop.open(1)) {
            Path java = java();
            for (int round = 1; round <= rounds; round++) {
                for (Task each : tasks.isEmpty() ? TASKS : tasks) {
                    List<Ways> asked = !ways.isEmpty() ? ways : each.isNested() ? USUAL_NESTED : USUAL;
                    run(round, each, asked, database.settings(), java);
                }
            }
        }
    }

    private void run(int round, Task task, List<Ways> ways, ConnectionSettings settings, Path java)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(QueryBenchmark.class.getName() + "\\." + QueryBenchmark.method(task) + "$")
                .param("way", ways.stream().map(Enum::name).toArray(String[]::new))
                .param("measurements", "1")
                .forks(1)
                .warmupIterations(warmUp.count())
                .warmupTime(warmUp.time())
                .measurementIterations(measured.count())
                .measurementTime(measured.time())
                .jvm(java.toString())
                .jvmArgsAppend(arguments(settings))
                .verbosity(VerboseMode.SILENT)
                .resultFormat(ResultFormatType.JSON)
                .result(results.resolve(task.name() + "-" + round + ".json").toString());
        long started = System.nanoTime();
        int results = new Runner(options.build()).run().size();
        System.out.printf(
                Locale.ROOT,
                "round %d, %s: %d ways in %.0f s%n",
                round,
                task.title(),
                results,
                (System.nanoTime() - started) / 1e9);
        if (results != ways.size()) {
            throw new IllegalStateException("JMH ran " + results + " of " + ways.size() + " ways");
        }
    }

    /** JMH uses what Java warns of. */
    private static String[] arguments(ConnectionSettings settings) {
        return Stream.concat(
                        Stream.of("--sun-misc-unsafe-memory-access=allow"),
                        Arrays.stream(QueryBenchmark.serverArguments(settings)))
                .toArray(String[]::new);
    }

    /** Java for clients. This process has started the server, which keeps the processor that this process is given now. */
    private Path java() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        if (clients.isEmpty()) {
            return java;
        }
        Path script = results.resolve("java");
        Files.writeString(script, "#!/bin/sh\nexec taskset -c " + clients.get() + " '" + java + "' \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script;
    }
}

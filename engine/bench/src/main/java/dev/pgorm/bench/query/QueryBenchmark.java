package dev.pgorm.bench.query;

import dev.pgorm.bench.BenchDatabase;
import dev.pgorm.embedded.EmbeddedServerException;
import dev.pgorm.pool.ConnectionSettings;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One way after the other, each in a process of its own: times of a quiet machine. {@link QueryVerdict} runs it so that ratios come of it, {@link
 * QueryRatios} compares the ways where others use the machine as well.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class QueryBenchmark {

    /** The way; the forms of JDBC differ in related rows only. */
    @Param({"JDBC", "PGORM", "JOOQ_GENERATED", "JDBI", "HIBERNATE", "HIBERNATE_STATELESS"})
    public Ways way = Ways.PGORM;

    /** How many rows the stream has. */
    @Param({"1000000"})
    public long measurements;

    private static final String SERVER = "pgorm.bench.";

    private Optional<BenchDatabase> database = Optional.empty();
    private Optional<Way> opened = Optional.empty();
    private int number;

    /** The arguments of a process that shall ask a server that is there, and not start one. */
    static String[] serverArguments(ConnectionSettings server) {
        return new String[] {
            "-D" + SERVER + "url=" + server.jdbcUrl(),
            "-D" + SERVER + "user=" + server.user(),
            "-D" + SERVER + "password=" + server.password()
        };
    }

    /** The method that measures a task. */
    static String method(Task task) {
        return switch (task) {
            case POINT -> "point";
            case LIST_OF_50 -> "list";
            case INSERT -> "insert";
            case NESTED_50_BY_10 -> "nested";
            case NESTED_20000_BY_10 -> "nestedMany";
            case STREAM -> "stream";
            case COPY_10000 -> throw new IllegalArgumentException("rows in bulk are measured by QueryRatios");
        };
    }

    /** Starts a server with all rows, unless there is one. */
    @Setup
    public void start() throws IOException, EmbeddedServerException, SQLException {
        String url = System.getProperty(SERVER + "url");
        if (url == null) {
            BenchDatabase shop = BenchShop.open(measurements);
            database = Optional.of(shop);
            opened = Optional.of(way.open(shop.settings()));
        } else {
            String user = System.getProperty(SERVER + "user", "");
            String password = System.getProperty(SERVER + "password", "");
            opened = Optional.of(way.open(new ConnectionSettings(url, user, password, Map.of())));
        }
    }

    /** Stops the server and removes its data, where it was started for this. */
    @TearDown
    public void stop() throws Exception {
        opened.orElseThrow().close();
        database.ifPresent(BenchDatabase::close);
    }

    /** One row by its key. */
    @Benchmark
    public long point() throws Exception {
        return run(Task.POINT);
    }

    /** Fifty rows. */
    @Benchmark
    public long list() throws Exception {
        return run(Task.LIST_OF_50);
    }

    /** A new row, kept when the call returns. */
    @Benchmark
    public long insert() throws Exception {
        return run(Task.INSERT);
    }

    /** Fifty rows with ten related ones each. */
    @Benchmark
    public long nested() throws Exception {
        return run(Task.NESTED_50_BY_10);
    }

    /** Twenty thousand rows with ten related ones each. */
    @Benchmark
    public long nestedMany() throws Exception {
        return run(Task.NESTED_20000_BY_10);
    }

    /** Rows as the server gives them. */
    @Benchmark
    public long stream() throws Exception {
        return run(Task.STREAM);
    }

    private long run(Task task) throws Exception {
        return task.run(opened.orElseThrow(), number++);
    }
}

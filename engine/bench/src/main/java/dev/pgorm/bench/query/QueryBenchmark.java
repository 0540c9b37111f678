package dev.pgorm.bench.query;

import dev.pgorm.bench.BenchDatabase;
import dev.pgorm.embedded.EmbeddedServerException;
import java.io.IOException;
import java.sql.SQLException;
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
 * One way after the other, each in a process of its own: times of a quiet machine. {@link QueryRatios} compares them where others use the
 * machine as well.
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
    @Param({"JDBC", "PGORM", "JOOQ", "JDBI", "HIBERNATE", "HIBERNATE_STATELESS"})
    public Ways way = Ways.PGORM;

    /** How many rows the stream has. */
    @Param({"1000000"})
    public long measurements;

    private Optional<BenchDatabase> database = Optional.empty();
    private Optional<Way> opened = Optional.empty();
    private int number;

    /** Starts a server with all rows. */
    @Setup
    public void start() throws IOException, EmbeddedServerException, SQLException {
        BenchDatabase shop = BenchShop.open(measurements);
        database = Optional.of(shop);
        opened = Optional.of(way.open(shop.settings()));
    }

    /** Stops the server and removes its data. */
    @TearDown
    public void stop() throws Exception {
        opened.orElseThrow().close();
        database.orElseThrow().close();
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

package dev.pgorm.bench;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.embedded.EmbeddedServerException;
import dev.pgorm.introspect.Introspection;
import dev.pgorm.introspect.Introspector;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.PlanOptions;
import dev.pgorm.plan.Planner;
import dev.pgorm.render.SqlScript;
import dev.pgorm.scratch.Canonicalisation;
import dev.pgorm.scratch.Canonicaliser;
import dev.pgorm.scratch.ProofResult;
import dev.pgorm.scratch.Prover;
import dev.pgorm.scratch.ScratchAddress;
import dev.pgorm.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
 * What a server does for us, beside pg_dump on the same database: wall time, since most of it is spent in the server. {@code PG_DUMP} names
 * the peer, where it is not on the path.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class CatalogBenchmark {

    private static final String FIELD = "  updatedAt DateTime @updatedAt\n";

    /** How many tables; nine or ten columns each. */
    @Param({"1000"})
    public int tables;

    /** The server's major version; that of pg_dump may not be older. */
    @Param({"17"})
    public int major;

    private final String pgDump = System.getenv().getOrDefault("PG_DUMP", "pg_dump");
    private Optional<BenchDatabase> database = Optional.empty();
    private Optional<Connection> connection = Optional.empty();
    private Optional<ScratchServer> scratch = Optional.empty();
    private Optional<Prover> prover = Optional.empty();
    private Catalog canonical = Catalog.empty();
    private Catalog edited = Catalog.empty();
    private Catalog base = Catalog.empty();
    private Catalog sharing = Catalog.empty();
    private Optional<ChangeSet> changes = Optional.empty();
    private Optional<Plan> plan = Optional.empty();
    private int edits;

    /** Starts a server, makes the tables in a database, and reads them once. */
    @Setup
    public void start() throws IOException, EmbeddedServerException, SQLException {
        BenchDatabase opened = BenchDatabase.open(major);
        database = Optional.of(opened);
        Catalog written = GeneratedSchema.catalog(GeneratedSchema.text(tables));
        connection = Optional.of(opened.connect());
        ChangeSet all = Differ.diff(Catalog.empty(), written, ManagedScope.everything(), List.of());
        try (Statement statement = connection.get().createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(SqlScript.text(Planner.plan(Catalog.empty(), written, all, PlanOptions.direct(major))));
        }
        ScratchServer server = ScratchServer.at(ScratchAddress.of(
                opened.server().jdbcUrl("postgres"),
                opened.server().user(),
                opened.server().password()));
        scratch = Optional.of(server);
        base = written;
        canonical = canonicalised(written);
        Catalog target = canonicalised(editedCatalog());
        changes = Optional.of(Differ.diff(canonical, target, ManagedScope.everything(), List.of()));
        plan = Optional.of(Planner.plan(canonical, target, changes.get(), PlanOptions.direct(major)));
        prover = Optional.of(new Prover(server));
    }

    /** One table has a column that no earlier version of it had. */
    private Catalog editedCatalog() {
        String text = GeneratedSchema.text(tables);
        int place = text.indexOf(FIELD, text.length() / 2);
        edits++;
        return GeneratedSchema.catalog(
                text.substring(0, place) + "  edit" + edits + " String?\n" + text.substring(place));
    }

    /** The same objects but for one table, which has a column that no earlier version of it had. */
    private Catalog sharingCatalog() {
        Table table = base.tables().get(tables / 2);
        edits++;
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(Column.of("edit" + edits, new TypeReference.BuiltIn("text", false)));
        SortedMap<ObjectAddress, CatalogObject> objects = new TreeMap<>(base.objects());
        objects.put(table.address(), table.withParts(columns, table.constraints(), table.indexes()));
        return new Catalog(objects, base.dependencies());
    }

    private Catalog canonicalised(Catalog written) {
        return switch (new Canonicaliser(scratch.orElseThrow()).canonicalise(written, Map.of())) {
            case Canonicalisation.Done done -> done.introspection().catalog();
            case Canonicalisation.Rejected rejected -> throw new IllegalStateException(rejected.toString());
        };
    }

    /** The next edit, whose text is read before the clock starts. */
    @Setup(Level.Invocation)
    public void edit() {
        edited = editedCatalog();
        sharing = sharingCatalog();
    }

    /** Stops the server and removes its data. */
    @TearDown
    public void stop() throws IOException, SQLException {
        prover.ifPresent(Prover::close);
        scratch.ifPresent(ScratchServer::close);
        connection.orElseThrow().close();
        database.orElseThrow().close();
    }

    /** Reads everything, over an open connection. */
    @Benchmark
    public Introspection introspect() throws SQLException {
        return Introspector.read(connection.orElseThrow(), Optional.empty());
    }

    /** The peer: a process of its own, whose start is small beside the rest. */
    @Benchmark
    public void pgDump() throws IOException, InterruptedException {
        Path program = Path.of(pgDump);
        if (program.isAbsolute() && !Files.isExecutable(program)) {
            throw new IllegalStateException(program + " is no program; name one in PG_DUMP");
        }
        database.orElseThrow().dumpStructure(program);
    }

    /** One edited table in the server's own spelling, where no other object has changed: all that is left is one table's work. */
    @Benchmark
    public Catalog canonicaliseOneObject() {
        return canonicalised(sharing);
    }

    /** The same where the whole text was read anew, so that 1,000 equal tables have to be compared first. */
    @Benchmark
    public Catalog canonicaliseOneChange() {
        return canonicalised(edited);
    }

    /** Runs a plan of one change on a copy that is at hand, and compares. */
    @Benchmark
    public ProofResult prove() {
        return prover.orElseThrow().prove(canonical, changes.orElseThrow(), plan.orElseThrow(), Map.of());
    }
}

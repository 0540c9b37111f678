package dev.pgorm.bench;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.PlanOptions;
import dev.pgorm.plan.Planner;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;

/** Two structures that differ in a few tables, to changes and to a plan. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PlanBenchmark {

    private static final String WIDTH = "@db.VarChar(200)";
    private static final String FIELD = "  updatedAt DateTime @updatedAt\n";

    /** How many tables; nine or ten columns each. */
    @Param({"100", "1000"})
    public int tables;

    private Catalog from = Catalog.empty();
    private Catalog to = Catalog.empty();
    private ChangeSet changes = diff();

    /** Makes two catalogs that share no object: one table has a wider column, one a column more, one an index less. */
    @Setup
    public void generate() {
        String text = GeneratedSchema.text(tables);
        String edited = replaceAfter(text, text.length() / 4, WIDTH, "@db.VarChar(300)");
        edited = replaceAfter(edited, edited.length() / 2, FIELD, FIELD + "  note String?\n");
        edited = replaceAfter(edited, edited.length() / 4 * 3, "  @@index([parentId])\n", "");
        from = GeneratedSchema.catalog(text);
        to = GeneratedSchema.catalog(edited);
        changes = diff();
        if (changes.changes().size() != 3) {
            throw new IllegalStateException("three things differ");
        }
    }

    private static String replaceAfter(String text, int start, String old, String young) {
        int place = text.indexOf(old, start);
        return text.substring(0, place) + young + text.substring(place + old.length());
    }

    /** Compares. */
    @Benchmark
    public final ChangeSet diff() {
        return Differ.diff(from, to, ManagedScope.everything(), List.of());
    }

    /** Plans a change set whose unchanged objects were fingerprinted before, as in every plan of a session but the first. */
    @Benchmark
    public Plan plan() {
        return Planner.plan(from, to, changes, PlanOptions.direct(17));
    }

    /** Compares and plans with one side new, as after each edit. */
    @Benchmark
    public Plan diffAndPlan() {
        return Planner.plan(from, to, diff(), PlanOptions.direct(17));
    }
}

package dev.pgorm.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.PlanOptions;
import dev.pgorm.plan.Planner;
import dev.pgorm.render.ChangeTree;
import dev.pgorm.render.SqlScript;
import dev.pgorm.testkit.golden.Golden;
import dev.pgorm.testkit.pg.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Folders with {@code before.sql} and {@code after.sql}: what differs, how to get there, that the plan leads there and another
 * one back, and that what is made from a catalog is that catalog. A first line {@code -- from 15} keeps a case from older servers.
 */
class DefinitionCasesTest {

    private static final Path CASES = Path.of("src/test/cases/migrations");
    private static final Pattern FROM = Pattern.compile("^-- from (\\d+)");
    private static final int GOLDEN_MAJOR = 17;
    private static final List<Integer> MAJORS = List.of(GOLDEN_MAJOR, 14, 18);

    /** Each major has a server of its own, so that they do not meet; half of the time is spent waiting for them. */
    private static final ExecutorService RUNS = Executors.newFixedThreadPool(MAJORS.size(), task -> {
        Thread thread = new Thread(task, "case");
        thread.setDaemon(true);
        return thread;
    });

    @BeforeAll
    static void startServers() {
        MAJORS.forEach(TestDatabases::onMajor);
    }

    @AfterAll
    static void endRuns() {
        RUNS.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> onPostgres14And17And18() {
        return Golden.eachFile(CASES, "before.sql", before -> {
            String beforeSql = Files.readString(before);
            String afterSql = Files.readString(before.resolveSibling("after.sql"));
            int since = Math.max(since(beforeSql), since(afterSql));
            List<Future<?>> runs = new ArrayList<>();
            for (int major : MAJORS) {
                if (since <= major) {
                    runs.add(RUNS.submit(() -> {
                        check(before, beforeSql, afterSql, major);
                        return null;
                    }));
                }
            }
            assertAll(runs.stream().map(run -> () -> end(run)));
        });
    }

    private static void end(Future<?> run) throws Throwable {
        try {
            run.get();
        } catch (ExecutionException failure) {
            throw Objects.requireNonNull(failure.getCause());
        }
    }

    private static void check(Path before, String beforeSql, String afterSql, int major) throws IOException {
        try (ScratchServer server = ScratchServers.onMajor(major)) {
            check(before, read(beforeSql, server), read(afterSql, server), server);
        }
    }

    private static int since(String sql) {
        Matcher from = FROM.matcher(sql);
        return from.find() ? Integer.parseInt(from.group(1)) : 0;
    }

    private static Catalog read(String sql, ScratchServer server) {
        return done(new Canonicaliser(server).canonicalise(SqlSource.text("case", sql), Optional.empty()));
    }

    private static Catalog done(Canonicalisation result) {
        assertThat(result).isInstanceOf(Canonicalisation.Done.class);
        return ((Canonicalisation.Done) result).introspection().catalog();
    }

    private static void check(Path file, Catalog before, Catalog after, ScratchServer server) throws IOException {
        ChangeSet changes = changes(before, after);
        Plan plan = plan(before, changes, server);
        if (server.serverMajor() == GOLDEN_MAJOR) {
            StringBuilder tree = new StringBuilder();
            ChangeTree.write(changes, tree);
            StringBuilder script = new StringBuilder();
            SqlScript.write(plan, script);
            assertAll(
                    () -> Golden.check(file.resolveSibling("changes.txt"), tree.toString()),
                    () -> Golden.check(file.resolveSibling("plan.sql"), script.toString()));
        }
        assertAll(
                "PostgreSQL " + server.serverMajor(),
                () -> assertThat(prove(before, changes, plan, server)).isEqualTo("proved"),
                () -> assertThat(back(after, before, server)).isEqualTo("proved"),
                () -> assertThat(differences(recreated(before, server), before)).isEmpty(),
                () -> assertThat(differences(recreated(after, server), after)).isEmpty());
    }

    private static ChangeSet changes(Catalog from, Catalog to) {
        return Differ.diff(from, to, ManagedScope.everything(), List.of());
    }

    private static Plan plan(Catalog from, ChangeSet changes, ScratchServer server) {
        return Planner.plan(from, changes.target(), changes, PlanOptions.direct(server.serverMajor()));
    }

    private static String back(Catalog from, Catalog to, ScratchServer server) {
        ChangeSet changes = changes(from, to);
        return prove(from, changes, plan(from, changes, server), server);
    }

    private static String prove(Catalog from, ChangeSet changes, Plan plan, ScratchServer server) {
        try (Prover prover = new Prover(server)) {
            return switch (prover.prove(from, changes, plan, Map.of())) {
                case ProofResult.Proved proved -> "proved";
                case ProofResult.NoStart noStart -> "no start: " + noStart.errors();
                case ProofResult.StepRefused refused -> refused.step().sql() + "\n" + refused.server();
                case ProofResult.Differs differs ->
                    differs.remaining().changes().toString();
            };
        }
    }

    private static Catalog recreated(Catalog catalog, ScratchServer server) {
        return done(new Canonicaliser(server).canonicalise(catalog, Map.of()));
    }

    private static String differences(Catalog found, Catalog expected) throws IOException {
        ChangeSet changes = changes(found, expected);
        StringBuilder tree = new StringBuilder();
        if (!changes.isEmpty()) {
            ChangeTree.write(changes, tree);
        }
        return tree.toString();
    }
}

package dev.pgorm.workspace.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.PlanOptions;
import dev.pgorm.plan.Planner;
import dev.pgorm.scratch.ScratchAddress;
import dev.pgorm.scratch.ScratchServer;
import dev.pgorm.scratch.SqlSource;
import dev.pgorm.testkit.golden.Golden;
import dev.pgorm.testkit.pg.TestDatabases;
import dev.pgorm.testkit.pg.TestServer;
import dev.pgorm.workspace.error.DefectReports;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.error.WorkspaceError.Defect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FailedProofTest {

    private static final Path CASES = Path.of("src/test/cases/failed-proof");

    @TempDir
    private Path home;

    @Test
    void aPlanThatLeadsElsewhereIsABugWithAReportThatHasAllToDoItAgain() throws IOException {
        try (ScratchServer server = server()) {
            Catalog from = catalog(server, """
                    CREATE TABLE note (id integer, title text);
                    CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (secret 'hush');
                    """);
            Catalog to = catalog(server, """
                    CREATE TABLE note (id integer, title text, body text);
                    CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (secret 'hush');
                    """);
            Catalog elsewhere = catalog(server, """
                    CREATE TABLE note (id integer, title text, text text);
                    CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (secret 'hush');
                    """);

            Defect defect = prove(server, from, changes(from, to), plan(from, elsewhere, server));

            assertThat(defect.exitCode()).isEqualTo(ExitCode.DEFECT);
            check("differs", defect);
        }
    }

    @Test
    void aPlanWithAStepThatFailsIsABugToo() throws IOException {
        try (ScratchServer server = server()) {
            Catalog from = catalog(server, "CREATE TABLE note (id integer);");
            Catalog other = catalog(server, "CREATE TABLE note (id integer, title text);");
            Catalog to = catalog(server, "CREATE TABLE note (id integer, title text NOT NULL);");

            Defect defect = prove(server, from, changes(from, to), plan(other, to, server));

            check("refused", defect);
        }
    }

    private Defect prove(ScratchServer server, Catalog from, ChangeSet changes, Plan plan) {
        ScratchRuns runs = new ScratchRuns(server);
        return catchThrowableOfType(
                Defect.class, () -> runs.prove(from, changes, plan, Map.of(), new DefectReports(Map.of(), home)));
    }

    private void check(String name, Defect defect) throws IOException {
        try (Stream<Path> reports = Files.list(home.resolve(".local/state/pgorm"))) {
            Path report = reports.findFirst().orElseThrow();
            Golden.check(
                    CASES.resolve(name + ".txt"),
                    defect.message().replace(report.toString(), "FILE") + "\n\n"
                            + Files.readString(report).replaceFirst("PostgreSQL \\d+", "PostgreSQL N"));
        }
    }

    private static ChangeSet changes(Catalog from, Catalog to) {
        return Differ.diff(from, to, ManagedScope.everything(), List.of());
    }

    private static Plan plan(Catalog from, Catalog to, ScratchServer server) {
        return Planner.plan(from, to, changes(from, to), PlanOptions.direct(server.serverMajor()));
    }

    private Catalog catalog(ScratchServer server, String sql) {
        return new ScratchRuns(server)
                .run(SqlSource.text("case", sql), Optional.empty())
                .catalog();
    }

    private static ScratchServer server() {
        TestServer server = TestDatabases.get().server();
        return ScratchServer.at(
                ScratchAddress.of(server.jdbcUrl(server.maintenanceDatabase()), server.user(), server.password()));
    }
}

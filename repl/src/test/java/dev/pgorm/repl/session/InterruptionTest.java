package dev.pgorm.repl.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.repl.command.Commands;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.error.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptionTest {

    @TempDir
    private Path directory;

    @Test
    void anInterruptCancelsTheStatementOnTheServerAndKeepsTheSession() throws Exception {
        TestConsole console = new TestConsole();
        try (TestDatabase database = TestDatabases.get().create();
                Session session = session(database, console)) {
            session.handle(Request.Run.typed("select 1;"));
            CompletableFuture<Response> answer =
                    CompletableFuture.supplyAsync(() -> session.handle(Request.Run.typed("select pg_sleep(600);")));
            waitUntilItSleeps(database);
            session.interrupt();

            assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(new Response.Failed(ExitCode.INTERRUPTED));
            console.take();
            assertThat(session.handle(Request.Run.typed("select 2 as two;"))).isEqualTo(new Response.Done());
            assertThat(console.take()).contains("│ two │");
        }
    }

    @Test
    void aLostConnectionIsReportedAndReplaced() throws Exception {
        TestConsole console = new TestConsole();
        try (TestDatabase database = TestDatabases.get().create();
                Session session = session(database, console)) {
            session.handle(Request.Run.typed("begin;"));
            database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND state = 'idle in transaction'");
            console.take();

            Response response = session.handle(Request.Run.typed("select 1;"));

            assertThat(response).isEqualTo(new Response.Failed(ExitCode.DATABASE));
            assertThat(console.take())
                    .contains(
                            "The connection was lost; there is a new one. What the open transaction had done is gone.");
            assertThat(session.prompt().first())
                    .endsWith("> ")
                    .doesNotContain("*")
                    .doesNotContain("!");
            assertThat(session.handle(Request.Run.typed("select 3 as three;"))).isEqualTo(new Response.Done());
        }
    }

    private Session session(TestDatabase database, TestConsole console) throws IOException {
        Workspace workspace = Workspace.open(TestProjects.on(database, TestProjects.copyTo(directory)));
        return new Session(workspace, Workspace::open, console, Commands.all());
    }

    private static void waitUntilItSleeps(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            boolean sleeps = false;
            while (!sleeps) {
                try (ResultSet rows = statement.executeQuery(
                        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'")) {
                    sleeps = rows.next();
                }
            }
        }
    }
}

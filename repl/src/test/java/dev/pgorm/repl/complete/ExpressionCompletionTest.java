package dev.pgorm.repl.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.repl.command.Commands;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the line editor is told at the end of half an expression. */
final class ExpressionCompletionTest {

    private static final String SCHEMA = """
            datasource db {
              provider = "postgresql"
              url      = "embedded"
            }

            model User {
              id     Int     @id
              email  String
              orders Order[]
            }

            model Order {
              id     Int  @id
              userId Int
              user   User @relation(fields: [userId], references: [id])
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void aWordAtTheStartMayBecomeSqlOrAnExpression() throws IOException {
        assertThat(proposals("fr", "fr")).contains("from(");
        assertThat(proposals("sel", "sel")).containsExactly("select");
    }

    @Test
    void aNameBehindADotKeepsWhatStandsBeforeIt() throws IOException {
        assertThat(proposals("from(user).where(user.em", "user.em")).containsExactly("user.email");
        assertThat(proposals("from(user).where(user.orders.so", "user.orders.so"))
                .containsExactly("user.orders.some(");
    }

    @Test
    void behindAnEndOfArgumentsStandMethods() throws IOException {
        assertThat(proposals("from(user).wh", ".wh")).containsExactly(".where(");
    }

    @Test
    void tablesStandWhereTablesAreWantedAndThenOtherSourcesOfRows() throws IOException {
        assertThat(proposals("insert(", "")).containsExactly("user", "order");
        assertThat(proposals("from(", ""))
                .containsExactly(
                        "user", "order", "generateSeries(", "jsonArrayElements(", "jsonEachText(", "named(", "unnest(");
    }

    @Test
    void aSchemaWithErrorsLeavesTheNamesOfTheLastOneWithout() throws IOException {
        try (Workspace workspace = workspace(SCHEMA)) {
            ShellCompleter completer = new ShellCompleter(() -> workspace, Commands.all());
            assertThat(values(completer, "from(us", "us")).containsExactly("user");
            Files.writeString(directory.resolve("schema.pgorm"), SCHEMA + "model Broken {");
            assertThat(values(completer, "from(us", "us")).containsExactly("user");
        }
    }

    @Test
    void withoutASchemaThereIsNothing() {
        WorkspaceOptions options = WorkspaceOptions.in(directory, Map.of(), directory, "me");
        try (Workspace workspace = Workspace.open(options)) {
            assertThat(values(new ShellCompleter(() -> workspace, Commands.all()), "from(us", "us"))
                    .isEmpty();
        }
    }

    private List<String> proposals(String text, String word) throws IOException {
        try (Workspace workspace = workspace(SCHEMA)) {
            return values(new ShellCompleter(() -> workspace, Commands.all()), text, word);
        }
    }

    private Workspace workspace(String schema) throws IOException {
        Files.writeString(directory.resolve("schema.pgorm"), schema);
        return Workspace.open(WorkspaceOptions.in(directory, Map.of(), directory, "me"));
    }

    private static List<String> values(ShellCompleter completer, String text, String word) {
        return completer.proposals(text, text.length() - word.length(), word).stream()
                .map(Proposal::value)
                .toList();
    }
}

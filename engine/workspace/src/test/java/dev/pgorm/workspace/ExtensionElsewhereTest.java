package dev.pgorm.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.hazard.HazardRule;
import dev.pgorm.testkit.golden.Golden;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import dev.pgorm.workspace.change.ApplyListener;
import dev.pgorm.workspace.change.Consent;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.project.Progress;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An extension is declared in a schema that nobody manages: plans bring the schema, and columns find the extension's types there. */
final class ExtensionElsewhereTest {

    private static final Consent EVERYTHING =
            new Consent(Arrays.stream(HazardRule.values()).map(HazardRule::id).collect(Collectors.toSet()));

    @TempDir
    private Path folder;

    @Test
    void theSchemaOfAnExtensionIsMadeWhereItIsMissingAndTheExtensionMovesAndGoes() throws Exception {
        TestDatabases.get().requireExtension("citext");
        StringBuilder seen = new StringBuilder();
        try (TestDatabase database = TestDatabases.get().create()) {
            seen.append(applied(database, "citext(schema: \"ext\")", "citext"));
            seen.append(applied(database, "citext(schema: \"my other\")", "citext"));
            seen.append(applied(database, "", "String"));
        }

        Golden.check(Path.of("src/test/cases/messages/extension-elsewhere.txt"), seen.toString());
    }

    private String applied(TestDatabase database, String extension, String type) throws Exception {
        Files.writeString(folder.resolve("schema.pgorm"), """
                datasource db {
                  provider   = "postgresql"
                  url        = env("DATABASE_URL")
                  extensions = [%s]
                }

                model Person {
                  id   Int @id
                  mail %s
                }
                """.formatted(extension, type));
        String account = database.user() + (database.password().isEmpty() ? "" : ":" + database.password());
        WorkspaceOptions options = WorkspaceOptions.in(folder, Map.of(), folder, "tester")
                .withSchema("schema.pgorm")
                .withUrl("postgresql://" + account + "@" + database.server().address() + "/" + database.name())
                .withScratch(new WorkspaceOptions.ScratchChoice.OnTarget());
        try (Workspace workspace = Workspace.open(options)) {
            var planned = workspace.planToSchema(DiffOptions.defaults(), Progress.silent());
            var steps = planned.plan().steps();
            workspace.apply(planned, EVERYTHING, ApplyListener.silent(), Progress.silent());
            assertThat(workspace
                            .planToSchema(DiffOptions.defaults(), Progress.silent())
                            .plan()
                            .steps())
                    .as("left to change")
                    .isEmpty();
            return "# extensions = [" + extension + "]\n"
                    + steps.stream().map(each -> each.sql() + ";\n").collect(Collectors.joining()) + "\n";
        }
    }
}

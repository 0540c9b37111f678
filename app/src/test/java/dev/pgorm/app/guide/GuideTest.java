package dev.pgorm.app.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.app.ProgramProcess;
import dev.pgorm.testkit.node.NodePackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Does what the guide says, in its order, in a directory that looks like a checkout: every {@code sh} block runs in a shell that
 * stops at the first command that fails, and what the {@code text} block below it shows is compared with what was printed
 * ({@link ShownOutput} says what may differ).
 */
@Timeout(1200)
final class GuideTest {

    private static final Path DOCS = Path.of("../docs");

    private Path checkout;

    @BeforeEach
    void makeCheckout() throws IOException {
        checkout = ProgramProcess.directory("pgorm guide's test");
        copy(DOCS.resolve("examples/shop"), checkout.resolve("docs/examples/shop"));
        ProgramProcess.install(checkout);
    }

    @AfterEach
    void removeCheckout() throws IOException, InterruptedException {
        ProgramProcess.shell(
                checkout,
                "for project in my-shop my-library my-notes; do"
                        + " test ! -d $project/.pgorm || ./pgorm db reset $project --yes; done",
                Map.of());
        try (Stream<Path> files = Files.walk(checkout)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void gettingStartedDoesWhatItSays() throws IOException, InterruptedException {
        doesWhatItSays("getting-started.md", 10);
    }

    @Test
    void migrationsDoWhatTheirPageSays() throws IOException, InterruptedException {
        doesWhatItSays("migrations.md", 4);
    }

    @Test
    void clientsDoWhatTheirPageSays() throws IOException, InterruptedException {
        doesWhatItSays("clients.md", 1);
    }

    @Test
    void queriesDoWhatTheirPageSays() throws IOException, InterruptedException {
        doesWhatItSays("queries.md", 6);
    }

    @Test
    void tenantsDoWhatTheirPageSays() throws IOException, InterruptedException {
        doesWhatItSays("tenants.md", 2);
    }

    @Test
    void typeScriptClientsDoWhatTheirPageSays() throws IOException, InterruptedException {
        NodePackages node = NodePackages.require();
        copy(DOCS.resolve("examples/typescript"), checkout.resolve("docs/examples/typescript"));
        doesWhatItSays("clients-typescript.md", 4, node.offline());
    }

    private void doesWhatItSays(String page, int fewerSteps) throws IOException, InterruptedException {
        doesWhatItSays(page, fewerSteps, Map.of());
    }

    private void doesWhatItSays(String page, int fewerSteps, Map<String, String> variables)
            throws IOException, InterruptedException {
        Guide guide = guide(page);
        assertThat(guide.steps()).hasSizeGreaterThan(fewerSteps);
        for (Guide.Step step : guide.steps()) {
            String place = page + ":" + step.commands().line();
            ProgramProcess.Outcome outcome =
                    ProgramProcess.shell(checkout, step.commands().text(), variables);
            assertThat(outcome.exit()).as(place + " prints " + outcome.output()).isZero();
            List<String> printed = outcome.output().lines().toList();
            if (step.showsOutput() && !ShownOutput.matches(step.output(), printed)) {
                // The whole texts make the difference easy to read, and to copy into the page.
                assertThat(ShownOutput.normal(printed))
                        .as(place)
                        .containsExactlyElementsOf(ShownOutput.normal(step.output()));
            }
        }
    }

    @Test
    void everySchemaExcerptStandsInTheDemoSchema() throws IOException {
        String schema = Files.readString(DOCS.resolve("examples/shop/schema.pgorm"));
        assertThat(guide("getting-started.md").in("pgorm"))
                .isNotEmpty()
                .allSatisfy(excerpt -> assertThat(schema).contains(excerpt.text()));
    }

    @Test
    void everyExcerptOfTypeScriptStandsInTheExample() throws IOException {
        String program = Files.readString(DOCS.resolve("examples/typescript/src/main.ts"));
        String schema = Files.readString(DOCS.resolve("examples/typescript/schema.pgorm"));
        assertThat(guide("clients-typescript.md").in("ts"))
                .hasSize(6)
                .allSatisfy(excerpt -> assertThat(program).contains(excerpt.text()));
        assertThat(guide("clients-typescript.md").in("pgorm"))
                .hasSize(4)
                .allSatisfy(excerpt -> assertThat(schema).contains(excerpt.text()));
    }

    private static Guide guide(String name) throws IOException {
        return Guide.of(Files.readString(DOCS.resolve("guide").resolve(name)));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}

package dev.pgorm.generate.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.validate.Resolution;
import dev.pgorm.lang.validate.Resolver;
import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The client of each schema under {@code cases/typescript}: {@code client.txt} holds the files that depend on the schema, and names all.
 * That they compile and do what they say is tested on a server (engine/workspace).
 */
final class TypeScriptClientTest {

    private static final Path CASES = Path.of("src/test/cases/typescript");

    @TestFactory
    Stream<DynamicTest> clients() {
        return Golden.eachFolder(CASES, TypeScriptClientTest::check);
    }

    private static void check(Path folder) throws IOException {
        StringBuilder client = new StringBuilder();
        for (GeneratedFile each : files(Files.readString(folder.resolve("schema.pgorm")))) {
            client.append("==> ").append(each.path()).append('\n');
            if (!each.path().startsWith("runtime/")) {
                client.append(each.text()).append('\n');
            }
        }
        Golden.check(folder.resolve("client.txt"), client.toString());
    }

    @Test
    void queriesOfEveryFormHaveFunctions() throws IOException {
        Path folder = Path.of("src/test/cases/queries");
        String schema = Files.readString(folder.resolve("schema.pgorm"));

        Golden.check(
                folder.resolve("queries.ts"),
                files(schema).stream()
                        .filter(each -> each.path().equals("queries.ts"))
                        .map(GeneratedFile::text)
                        .collect(Collectors.joining()));
        assertThat(TypeScriptClient.notes(model(schema))).isEmpty();
    }

    @Test
    void orderOfBlocksDoesNotMatter() {
        String user = "model User {\n  id Int @id\n  role Role\n}\n";
        String role = "enum Role {\n  A\n}\n";
        String group = "model Group {\n  id Int @id\n}\n";

        assertThat(files(user + role + group)).isEqualTo(files(group + role + user));
    }

    @Test
    void aSchemaWithoutAnythingHasAClientThatAsksTheServerNothing() {
        assertThat(files(""))
                .anySatisfy(each -> {
                    assertThat(each.path()).isEqualTo("types.ts");
                    assertThat(each.text()).contains("declaredTypes: readonly DeclaredType[] = [];");
                })
                .anySatisfy(each -> assertThat(each.path()).isEqualTo("index.ts"));
    }

    private static List<GeneratedFile> files(String text) {
        return TypeScriptClient.files(model(text));
    }

    private static SchemaModel model(String text) {
        ParseResult parsed = Parser.parse(SourceSet.of(SourceFile.of("schema.pgorm", text)));
        Resolution resolution = Resolver.resolve(parsed.sources(), parsed.trees());
        assertThat(parsed.diagnostics()).isEmpty();
        assertThat(resolution.diagnostics()).isEmpty();
        return resolution.model();
    }
}

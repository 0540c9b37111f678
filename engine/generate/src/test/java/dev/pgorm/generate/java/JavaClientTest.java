package dev.pgorm.generate.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.postgis.GeometryColumn;
import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;

/** What Java clients say, and that Java's compiler takes them without a warning. */
final class JavaClientTest {

    private static final Path CASES = Path.of("src/test/cases/java");
    private static final Path EVERYTHING = CASES.resolve("everything");
    private static final JavaClientOptions SHOP = JavaClientOptions.in("com.acme.shop");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> aSchemaWithEveryKindOfThingGivesTheseFiles() {
        return JavaClient.files(Schemas.in(EVERYTHING.resolve("schema.pgorm")), SHOP).stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.path(), () -> Golden.check(EVERYTHING.resolve("client/" + file.path()), file.text())));
    }

    @Test
    void filesOfAnEarlierGeneratorAreNoneOfTheGoldens() throws IOException {
        List<String> expected = JavaClient.files(Schemas.in(EVERYTHING.resolve("schema.pgorm")), SHOP).stream()
                .map(GeneratedFile::path)
                .toList();
        try (Stream<Path> goldens = Files.list(EVERYTHING.resolve("client"))) {
            assertThat(goldens.map(each -> each.getFileName().toString()).sorted())
                    .isEqualTo(expected);
        }
    }

    @Test
    void namesThatMeanSomethingElseInJavaAreNoObstacle() {
        List<GeneratedFile> files = JavaClient.files(
                Schemas.in(CASES.resolve("hostile/schema.pgorm")), JavaClientOptions.in("com.acme.hostile"));

        assertThat(new Compilation(folder).add("com.acme.hostile", files).compile())
                .isEmpty();
    }

    @Test
    void clientsOfAllTestSchemasCompile() {
        Compilation compilation = new Compilation(folder, List.of(GeometryColumn.class, Geometry.class));
        List<Path> schemas = new ArrayList<>(Golden.files(CASES, ".pgorm"));
        schemas.addAll(Golden.files(Path.of("../expression/src/test/cases"), ".pgorm"));
        schemas.addAll(Golden.files(Path.of("../../schema-lang/src/test/cases"), ".pgorm"));
        schemas.addAll(Golden.files(Path.of("../../docs/examples"), ".pgorm"));
        int count = 0;
        for (Path each : schemas) {
            Optional<SchemaModel> schema = Schemas.whole(each);
            if (schema.isPresent()) {
                JavaClientOptions options = JavaClientOptions.in("com.acme.client" + count++);
                compilation.add(options.packageName(), JavaClient.files(schema.get(), options));
            }
        }

        assertThat(count).isGreaterThan(80);
        assertThat(compilation.compile()).isEmpty();
    }
}

package dev.pgorm.generate.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.testkit.golden.Golden;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Clients of schemas that others wrote compile: {@code -Dgenerate.schemas=…} names a folder, below which all {@code schema.prisma} are taken. */
@EnabledIfSystemProperty(named = "generate.schemas", matches = ".+")
final class ForeignSchemasTest {

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> clientsCompile() {
        return Golden.eachFile(Path.of(System.getProperty("generate.schemas", "")), "schema.prisma", file -> {
            Optional<SchemaModel> schema = Schemas.whole(file);
            assertThat(schema).as("a schema without errors").isPresent();
            Path place = Files.createTempDirectory(folder, "client");
            Compilation compilation = new Compilation(place)
                    .add("com.acme.client", JavaClient.files(schema.get(), JavaClientOptions.in("com.acme.client")));
            assertThat(compilation.compile()).isEmpty();
        });
    }
}

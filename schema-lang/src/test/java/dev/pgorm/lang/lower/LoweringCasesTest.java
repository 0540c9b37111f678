package dev.pgorm.lang.lower;

import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What schemas mean to a database, case by case: {@code src/test/cases/lower/<topic>}. */
class LoweringCasesTest {

    private static final Path CASES = Path.of("src/test/cases/lower");

    @TestFactory
    Stream<DynamicTest> aSchemaMeansThisCatalog() {
        return Golden.eachFolder(CASES, LoweringCasesTest::check);
    }

    private static void check(Path folder) throws IOException {
        Path prisma = folder.resolve("schema.prisma");
        Path schema = Files.exists(prisma) ? prisma : folder.resolve("schema.pgorm");
        Lowered lowered = Schemas.lower(schema.getFileName().toString(), Files.readString(schema));
        Golden.check(folder.resolve("catalog.txt"), CatalogText.of(lowered));
    }
}

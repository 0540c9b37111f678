package dev.pgorm.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.testkit.golden.Golden;
import dev.pgorm.testkit.pg.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The same as {@link ThreeWaysTest} of places and shapes, on a server that has PostGIS. */
final class PostGisThreeWaysTest {

    private static final Path CASES = Path.of("src/test/cases/three-ways-postgis");

    @TempDir
    private static Path home;

    private static List<Case> cases;
    private static ThreeWays ways;

    @BeforeAll
    static void compile() throws Exception {
        TestDatabases.get().requireExtension("postgis");
        cases = Golden.files(CASES, ".cases").stream()
                .flatMap(each -> Case.in(each).stream())
                .toList();
        ways = ThreeWays.of(CASES, home, Optional.of(Files.readString(CASES.resolve("data.sql"))), Map.of(), cases);
    }

    @AfterAll
    static void close() throws Exception {
        if (ways != null) {
            ways.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> operatorsOfPlacesAndShapes() {
        assertThat(cases).hasSizeGreaterThan(2);
        return IntStream.range(0, cases.size())
                .mapToObj(i -> DynamicTest.dynamicTest(cases.get(i).expression(), () -> ways.compare(cases.get(i), i)));
    }
}

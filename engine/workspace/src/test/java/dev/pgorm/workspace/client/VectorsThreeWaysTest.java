package dev.pgorm.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.query.BitColumn;
import dev.pgorm.query.HalfVectorColumn;
import dev.pgorm.query.SparseVectorColumn;
import dev.pgorm.query.VectorColumn;
import dev.pgorm.testkit.node.NodePackages;
import dev.pgorm.testkit.pg.TestDatabases;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same as {@link ThreeWaysTest} of vectors, on a server that has pgvector. */
final class VectorsThreeWaysTest {

    private static final Path CASES = Path.of("src/test/cases/three-ways-vectors");

    @TempDir
    private static Path home;

    private static List<Case> cases;
    private static ThreeWays ways;

    @BeforeAll
    static void compile() throws Exception {
        TestDatabases.get().requireExtension("vector");
        cases = Case.below(CASES);
        ways = ThreeWays.of(CASES, home, cases);
    }

    @AfterAll
    static void close() throws Exception {
        if (ways != null) {
            ways.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> operatorsOfVectors() {
        assertThat(cases).hasSizeGreaterThan(40);
        return ways.tests(cases);
    }

    @Test
    void aNamedQueryHasRowsInBothFronts() throws Exception {
        assertThat(ways.prompt("db.near()")).containsExactly("1 | [1,0,0] | -1 | 3", "4 | [1,0,0] | -1 | 3");
        assertThat(ways.generated("near", "[0,0,1]"))
                .hasToString("[NearRow[id=3, em=[-1,0,2], product=-2.0, dimensions=3],"
                        + " NearRow[id=6, em=[0.1,0.2,0.3], product=-0.30000001192092896, dimensions=3]]");
    }

    @Test
    void aNamedQueryIsAFunctionInTypeScript() throws Exception {
        NodePackages.Outcome outcome = TypeScriptProgram.compiled("vectors", CASES.toAbsolutePath(), home)
                .run(ways.database(), Map.of());
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(classes = {VectorColumn.class, HalfVectorColumn.class, SparseVectorColumn.class, BitColumn.class})
    void everyFormOfEveryMethodOfAVectorIsCalled(Class<?> column) {
        for (Method each : BuilderMethods.words(column)) {
            assertThat(ways.calls().isCalledOn(column, each))
                    .as(each.toString())
                    .isTrue();
        }
    }
}

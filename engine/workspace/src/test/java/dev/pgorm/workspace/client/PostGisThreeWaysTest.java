package dev.pgorm.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.postgis.GeographyColumn;
import dev.pgorm.postgis.GeometryColumn;
import dev.pgorm.postgis.PostGis;
import dev.pgorm.query.spi.QueryExtensions;
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
import org.locationtech.jts.geom.Geometry;

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
    Stream<DynamicTest> operatorsOfPlacesAndShapes() {
        assertThat(cases).hasSizeGreaterThan(150);
        return ways.tests(cases);
    }

    @Test
    void aNamedQueryHasRowsInBothFronts() throws Exception {
        assertThat(ways.prompt("db.near()"))
                .containsExactly(
                        "1 | 0101000020E6100000CDCCCCCCCCCC2A400000000000404A40 | 0 | POINT(1 1)",
                        "2 | 0101000020E61000005A643BDF4FCD2A400000000000404A40 | 67.91023342 | POINT(2 2)");
        assertThat(ways.generated("near", Geometry.class, new PostGis().point(0, 0.001)))
                .hasToString("[NearRow[id=3, place=POINT (0 0), distance=110.57427582, text=POINT(3 3)]]");
    }

    @Test
    void aNamedQueryIsAFunctionInTypeScriptAndShapesAreTexts() throws Exception {
        NodePackages.Outcome outcome = TypeScriptProgram.compiled("places", CASES.toAbsolutePath(), home)
                .run(ways.database(), Map.of());
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void everyFormOfEveryMethodOfAPlaceAndAShapeIsCalled() {
        for (Class<?> type : List.of(GeographyColumn.class, GeometryColumn.class)) {
            for (Method each : BuilderMethods.words(type)) {
                assertThat(ways.calls().isCalledOn(type, each) || ways.calls().isCalledOn(type.getSuperclass(), each))
                        .as(each.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void everyFunctionIsCalled() {
        assertThat(QueryExtensions.methods(new PostGis()))
                .allSatisfy(each -> assertThat(ways.calls().isCalledOn(PostGis.class, each))
                        .as(each.toString())
                        .isTrue());
    }
}

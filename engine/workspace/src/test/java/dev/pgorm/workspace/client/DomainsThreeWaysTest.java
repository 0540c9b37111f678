package dev.pgorm.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.query.DynamicTable;
import dev.pgorm.query.model.SqlEnum;
import dev.pgorm.testkit.node.NodePackages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The same as {@link ThreeWaysTest} of columns of domains and of arrays of them, of which the server does not know all operators. */
final class DomainsThreeWaysTest {

    private static final Path CASES = Path.of("src/test/cases/three-ways-domains");

    @TempDir
    private static Path home;

    private static List<Case> cases;
    private static ThreeWays ways;

    @BeforeAll
    static void compile() throws Exception {
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
    Stream<DynamicTest> operatorsOfDomains() {
        assertThat(cases).hasSizeGreaterThan(100);
        return ways.tests(cases);
    }

    @Test
    void copiedRowsHaveArraysOfDomains() throws Exception {
        DynamicTable sample = RunTimeModels.parse(Files.readString(CASES.resolve("schema.pgorm")))
                .table("Sample");
        String kept = ways.programs().transaction(transaction -> {
            transaction
                    .copy(sample, List.of(101, 102))
                    .set(sample.integer("id"), each -> each)
                    .set(sample.array("ages", Integer.class), each -> List.of(each, 7))
                    .set(sample.array("births", LocalDate.class), each -> List.of(LocalDate.of(2024, 2, 29)))
                    .set(sample.array("cheers", SqlEnum.class), each -> List.of(SqlEnum.of("ODD")))
                    .execute();
            String rows = transaction
                    .from(sample)
                    .where(sample.array("cheers", SqlEnum.class).has(SqlEnum.of("ODD")))
                    .orderBy(sample.integer("id"))
                    .select(
                            sample.integer("id"),
                            sample.array("ages", Integer.class),
                            sample.array("births", LocalDate.class))
                    .fetch()
                    .toString();
            transaction.delete(sample).where(sample.integer("id").gt(100)).execute();
            return rows;
        });
        assertThat(kept)
                .isEqualTo("[Row3[value1=101, value2=[101, 7], value3=[2024-02-29]],"
                        + " Row3[value1=102, value2=[102, 7], value3=[2024-02-29]]]");
    }

    @Test
    void aNamedQueryTakesValuesOfWhatItsDomainsAreOver() throws Exception {
        assertThat(ways.prompt("db.cheerful(OK, List.of(1, 2), List.of(1.5, 2))"))
                .hasSize(1);
    }

    @Test
    void namedQueriesAreFunctionsInTypeScript() throws Exception {
        NodePackages.Outcome outcome = TypeScriptProgram.compiled("domains", CASES.toAbsolutePath(), home)
                .run(ways.database(), Map.of());
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.exit()).isZero();
    }
}

package dev.pgorm.query.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.query.load.ExplainExecution;
import dev.pgorm.testkit.golden.Golden;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The plans of servers of several versions read as the same trees, times, costs and shares left out. */
class ExplainOnServersTest {

    private static final Path CASES = Path.of("src/test/cases/explain");

    @TestFactory
    Stream<DynamicTest> plansReadAlikeOnAllVersions() throws IOException {
        String schema = Files.readString(CASES.resolve("schema.sql"));
        Map<String, String> cases = cases(Files.readString(CASES.resolve("statements.sql")));
        return Stream.of(14, 17, 18)
                .map(major -> DynamicTest.dynamicTest("PostgreSQL " + major, () -> check(major, schema, cases)));
    }

    private static void check(int major, String schema, Map<String, String> cases) throws SQLException {
        StringBuilder plans = new StringBuilder();
        try (TestDatabase database = TestDatabases.onMajor(major).create();
                Connection connection = database.connect()) {
            execute(connection, schema);
            connection.setAutoCommit(false);
            ExplainExecution execution = new ExplainExecution(connection, statement -> {});
            for (Map.Entry<String, String> each : cases.entrySet()) {
                Plan plan = Plan.of(
                        execution.of(each.getValue(), Set.of(ExplainOption.ANALYZE, ExplainOption.WITHOUT_TIMING)));
                plans.append("-- ")
                        .append(each.getKey())
                        .append('\n')
                        .append(steady(plan.toString()))
                        .append('\n');
            }
            assertThat(count(connection)).isEqualTo(20_000);
            connection.rollback();
        }
        Golden.check(CASES.resolve("plans.txt"), plans.toString());
    }

    private static Map<String, String> cases(String text) {
        Map<String, String> cases = new LinkedHashMap<>();
        for (String part : text.split("(?m)^-- ")) {
            if (!part.isBlank()) {
                int end = part.indexOf('\n');
                cases.put(part.substring(0, end), part.substring(end).strip().replaceFirst(";$", ""));
            }
        }
        return cases;
    }

    /** What changes from run to run, or from version to version, is left out, and what was in its way closes up. */
    private static String steady(String tree) {
        return tree.replaceAll("  +[\\d.]+  +<?\\d+ %", "  C  S %")
                .replaceAll("<?\\d+ %", "S %")
                .replaceAll("\\d+(\\.\\d+)? ms", "T ms")
                .replaceAll("\\(InitPlan \\d+\\)\\.col1|\\$\\d+", "INITIAL")
                .replaceAll("InitPlan \\d+( \\(returns INITIAL\\))?", "InitPlan N")
                .replaceAll("(?m)^ +rows", "rows")
                .replaceAll("(?<=\\S)  +", "  ");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM purchase")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

package dev.pgorm.scratch;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.introspect.Introspector;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.PlanOptions;
import dev.pgorm.plan.Planner;
import dev.pgorm.plan.Step;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Migrations of types under rows: what {@code rows.sql} finds after the plan has run is in {@code rows.txt}. */
class StoredValuesTest {

    private static final Path CASES = Path.of("src/test/cases/migrations");
    private static final int MAJOR = 17;

    @TestFactory
    Stream<DynamicTest> valuesSurviveTheChangeOfTheirType() {
        return Golden.eachFile(
                CASES, "rows.sql", query -> Golden.check(query.resolveSibling("rows.txt"), rowsAfterPlan(query)));
    }

    private static String rowsAfterPlan(Path query) throws SQLException, IOException {
        TestDatabases server = TestDatabases.onMajor(MAJOR);
        try (TestDatabase before = server.create(Files.readString(query.resolveSibling("before.sql")));
                TestDatabase after = server.create(Files.readString(query.resolveSibling("after.sql")))) {
            for (Step step : plan(catalog(before), catalog(after)).steps()) {
                before.execute(step.sql());
            }
            return rows(before, Files.readString(query));
        }
    }

    private static Catalog catalog(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return Introspector.read(connection, Optional.empty()).catalog();
        }
    }

    private static Plan plan(Catalog from, Catalog to) {
        ChangeSet changes = Differ.diff(from, to, ManagedScope.everything(), List.of());
        return Planner.plan(from, changes.target(), changes, PlanOptions.direct(MAJOR));
    }

    private static String rows(TestDatabase database, String query) throws SQLException {
        StringBuilder rows = new StringBuilder();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.append(result.getString(1)).append('\n');
            }
        }
        return rows.toString();
    }
}

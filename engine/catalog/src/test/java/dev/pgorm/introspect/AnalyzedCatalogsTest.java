package dev.pgorm.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading takes time by the number of objects, also once autovacuum has given the server statistics about its own catalogs. */
class AnalyzedCatalogsTest {

    private static final Pattern UNFOLDED = Pattern.compile("(?:ProjectSet|HashAggregate) .*loops=(\\d+)\\)");

    @ParameterizedTest
    @ValueSource(ints = {14, 17, 18})
    void the_list_of_relations_was_searched_anew_for_each_index(int major) throws SQLException {
        try (TestDatabase database = TestDatabases.onMajor(major).create();
                Connection connection = database.connect()) {
            database.execute(IntStream.range(0, 300)
                    .mapToObj(place -> "CREATE TABLE t%1$d (id int PRIMARY KEY, a text UNIQUE, b int REFERENCES t%1$d);"
                                    .formatted(place)
                            + "CREATE INDEX ON t%1$d (b); CREATE INDEX ON t%1$d (a, b)".formatted(place))
                    .collect(Collectors.joining(";\n")));
            database.execute("ANALYZE");

            assertThat(unfoldings(connection, major))
                    .allSatisfy((query, times) -> assertThat(times).as(query).allMatch(each -> each <= 1));
        }
    }

    /** How often each query makes a list or a hash of what it has unfolded. */
    private static Map<String, List<Integer>> unfoldings(Connection connection, int major) throws SQLException {
        ReadScope scope = new ReadScope(major, true, Optional.empty());
        Map<String, List<Integer>> found = new TreeMap<>();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(scope.keepRelations());
            for (KindReader reader : List.of(
                    new TableReader(),
                    new ViewReader(),
                    new ColumnReader(),
                    new ConstraintReader(),
                    new IndexReader())) {
                List<String> plan = new ArrayList<>();
                try (ResultSet lines = statement.executeQuery("EXPLAIN (ANALYZE, TIMING OFF) " + reader.query(scope))) {
                    while (lines.next()) {
                        plan.add(lines.getString(1));
                    }
                }
                found.put(
                        reader.getClass().getSimpleName() + "\n" + String.join("\n", plan),
                        plan.stream()
                                .flatMap(line -> UNFOLDED.matcher(line).results())
                                .map(AnalyzedCatalogsTest::loops)
                                .toList());
            }
        }
        connection.rollback();
        assertThat(found.values()).as("queries that unfold the list").allMatch(times -> !times.isEmpty());
        return found;
    }

    private static int loops(MatchResult match) {
        return Integer.parseInt(match.group(1));
    }
}

package dev.pgorm.workspace.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Description;
import dev.pgorm.diff.Differ;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.format.Formatter;
import dev.pgorm.lang.raise.Raise;
import dev.pgorm.lang.raise.RaiseOptions;
import dev.pgorm.plan.PlanOptions;
import dev.pgorm.plan.Planner;
import dev.pgorm.render.SqlScript;
import dev.pgorm.scratch.Canonicaliser;
import dev.pgorm.scratch.ScratchAddress;
import dev.pgorm.scratch.ScratchServer;
import dev.pgorm.scratch.SqlSource;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import dev.pgorm.testkit.pg.TestServer;
import dev.pgorm.workspace.SchemaRoundTrip;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hostile names and texts in every position survive the way from schema text to SQL, to a database, to pulled text and to SQL again.
 * {@code -Dhostile.n} seeds from {@code -Dhostile.seed} on.
 */
class HostileNamesTest {

    static LongStream seeds() {
        long first = Long.getLong("hostile.seed", 1);
        return LongStream.range(first, first + Long.getLong("hostile.n", 8));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comeBackFromTheDatabase(long seed) throws SQLException, IOException {
        HostileSchema schema = new HostileSchema(seed);
        TestServer server = TestDatabases.get().server();
        try (ScratchServer scratch = ScratchServer.at(ScratchAddress.of(
                        server.jdbcUrl(server.maintenanceDatabase()), server.user(), server.password()));
                TestDatabase database = TestDatabases.get().create()) {
            Catalog target = SchemaRoundTrip.canonical(scratch, SchemaRoundTrip.lowered(schema.text()));
            String script = script(target, scratch.serverMajor());

            database.execute(script);
            assertThat(names(SchemaRoundTrip.read(database).catalog())).containsAll(schema.expected());
            Catalog inDatabase = SchemaRoundTrip.read(database).catalog();
            String pulled = Raise.raise(inDatabase, RaiseOptions.defaults());
            Catalog again = SchemaRoundTrip.canonical(scratch, SchemaRoundTrip.lowered(pulled));

            assertThat(Description.of(inDatabase).text())
                    .isEqualTo(Description.of(target).text());
            assertThat(Description.of(fromScript(scratch, script)).text())
                    .as("the statements of the script, split by us")
                    .isEqualTo(Description.of(target).text());
            assertThat(Description.of(again).text())
                    .as("pulled:%n%s", pulled)
                    .isEqualTo(Description.of(target).text());
            assertThat(script(again, scratch.serverMajor())).isEqualTo(script);
            assertThat(Formatter.format(SourceFile.of("pulled.pgorm", pulled))).isEqualTo(pulled);
            assertThat(defaults(database, target, schema)).isEqualTo(schema.defaults());
        }
    }

    /** What somebody wrote by hand, which need not be what the schema language would write. */
    @ParameterizedTest
    @MethodSource("seeds")
    void commentsOfAnyTextComeBack(long seed) throws SQLException {
        HostileNames names = new HostileNames(seed);
        TestServer server = TestDatabases.get().server();
        try (ScratchServer scratch = ScratchServer.at(ScratchAddress.of(
                        server.jdbcUrl(server.maintenanceDatabase()), server.user(), server.password()));
                TestDatabase database = TestDatabases.get().create()) {
            database.execute(
                    "CREATE TABLE plain (id int PRIMARY KEY); CREATE TYPE kind AS ENUM ('a'); CREATE SEQUENCE numbers");
            for (String object : List.of("TABLE plain", "COLUMN plain.id", "TYPE kind", "SEQUENCE numbers")) {
                String comment =
                        names.text().replace('\r', '\n') + "\n" + names.text().replace('\r', '\n');
                database.execute(new SqlWriter()
                        .sql("COMMENT ON " + object + " IS ")
                        .literal(comment)
                        .toString());
            }
            Catalog inDatabase = SchemaRoundTrip.read(database).catalog();
            String pulled = Raise.raise(inDatabase, RaiseOptions.defaults());

            assertThat(Description.of(SchemaRoundTrip.canonical(scratch, SchemaRoundTrip.lowered(pulled)))
                            .text())
                    .as("pulled:%n%s", pulled)
                    .isEqualTo(Description.of(inDatabase).text());
        }
    }

    /** Every name in a catalog. */
    private static Set<String> names(Catalog catalog) {
        Set<String> names = new HashSet<>();
        for (CatalogObject object : catalog.objects().values()) {
            names.add(object.address().name());
            names.add(object.address().schema());
            if (object instanceof EnumType type) {
                names.addAll(type.labels());
            }
            if (object instanceof Table table) {
                table.columns().forEach(each -> names.add(each.name().value()));
                table.constraints().forEach(each -> names.add(each.name().value()));
                table.indexes().forEach(each -> names.add(each.name().value()));
            }
        }
        return names;
    }

    private static Catalog fromScript(ScratchServer scratch, String script) {
        return SchemaRoundTrip.done(
                new Canonicaliser(scratch).canonicalise(SqlSource.text("plan.sql", script), Optional.empty()));
    }

    private static String script(Catalog target, int serverMajor) throws IOException {
        ChangeSet changes = Differ.diff(Catalog.empty(), target, ManagedScope.everything(), List.of());
        StringBuilder script = new StringBuilder();
        SqlScript.write(Planner.plan(Catalog.empty(), target, changes, PlanOptions.direct(serverMajor)), script);
        return script.toString();
    }

    /** What the database itself makes of the defaults. */
    private static Map<String, String> defaults(TestDatabase database, Catalog target, HostileSchema schema)
            throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String column : schema.defaults().keySet()) {
                String expression = target.tables().stream()
                        .flatMap(each -> each.column(Identifier.of(column)).stream())
                        .map(each -> ((ColumnValue.Default) each.value())
                                .expression()
                                .text())
                        .findFirst()
                        .orElseThrow();
                statement.setEscapeProcessing(false);
                try (ResultSet result = statement.executeQuery(
                        new SqlWriter().sql("SELECT ").serverText(expression).toString())) {
                    assertThat(result.next()).isTrue();
                    values.put(column, result.getString(1));
                }
            }
        }
        return values;
    }
}

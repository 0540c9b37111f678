package dev.pgorm.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.arb.CatalogGenerator;
import dev.pgorm.arb.CatalogText;
import dev.pgorm.arb.PlanCase;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.plan.Plan;
import dev.pgorm.testkit.golden.Golden;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans do on a real server what they say: the result is the target, a second plan is empty, data stays where it is. */
class PlansOnServerTest {

    private static final Path CASES = Path.of("../planning/src/test/cases");

    private static PlannedDatabase database;
    private static PlannedDatabase other;

    @BeforeAll
    static void createDatabases() throws SQLException {
        database = new PlannedDatabase();
        other = new PlannedDatabase();
    }

    @AfterAll
    static void dropDatabases() throws SQLException {
        database.close();
        other.close();
    }

    @BeforeEach
    void clearDatabases() throws SQLException {
        database.clear();
        other.clear();
    }

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("pgorm.seeds", 12));
    }

    @TestFactory
    Stream<DynamicTest> everyCaseReachesItsTarget() {
        return Golden.eachFile(CASES, "case.txt", file -> {
            PlanCase given = PlanCase.read(file);
            Assumptions.assumeFalse(
                    file.toString().contains("extension"), "needs extensions that not every server has");
            Assumptions.assumeTrue(given.serverMajor() >= 15, "is about a server that is too old");
            Assumptions.assumeTrue(database.serverMajor() >= 18 || !needsVirtual(given), "needs PostgreSQL 18");
            clearDatabases();
            migrate(given.from(), given.to(), given.renames());
        });
    }

    private static boolean needsVirtual(PlanCase given) {
        return given.to().tables().stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.value() instanceof ColumnValue.Generated generated
                        && generated.storage() == ColumnValue.Storage.VIRTUAL);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyStructureBecomesAnyOther(long seed) throws SQLException {
        migrate(CatalogGenerator.hostile(seed), CatalogGenerator.hostile(seed + 100_000), List.of());
    }

    private static void migrate(Catalog from, Catalog to, List<RenameHint> renames) throws SQLException {
        database.become(from);
        Catalog target = other.become(to);
        Map<String, String> before = database.positions();
        Plan plan = database.plan(target, renames);
        database.apply(plan);
        assertThat(database.plan(target, List.of()).steps()).isEmpty();
        assertThat(database.plan(target, List.of()).fingerprintFrom()).isEqualTo(plan.fingerprintTo());
        if (renames.isEmpty()) {
            Map<String, String> after = database.positions();
            before.keySet().removeIf(name -> !after.containsKey(name) || isReplaced(name, from, to));
            assertThat(after).containsAllEntriesOf(before);
        }
    }

    /** Only generated columns are made again, and columns that become generated. */
    private static boolean isReplaced(String name, Catalog from, Catalog to) {
        return isGenerated(name, from) || isGenerated(name, to);
    }

    private static boolean isGenerated(String name, Catalog catalog) {
        Map<String, ColumnValue> values = new HashMap<>();
        for (Table table : catalog.tables()) {
            table.columns().forEach(column -> values.put(table.name() + "." + column.name(), column.value()));
        }
        return values.get(name) instanceof ColumnValue.Generated;
    }

    @Test
    void anIdentityGoesOnWhereTheSerialStood() throws SQLException {
        database.become(CatalogText.read("""
                schema public
                table item
                  id integer not null serial
                  name text
                """));
        database.execute("INSERT INTO item (name) VALUES ('a'), ('b'), ('c')");
        database.execute("DELETE FROM item WHERE id = 3");
        database.become(CatalogText.read("""
                schema public
                table item
                  id bigint not null identity always
                  name text
                """));
        assertThat(database.value("INSERT INTO item (name) VALUES ('d') RETURNING id"))
                .isEqualTo("4");
    }

    @Test
    void aNewSerialGoesOnAfterTheRows() throws SQLException {
        database.become(CatalogText.read("""
                schema public
                table item
                  id integer not null
                """));
        database.execute("INSERT INTO item VALUES (41)");
        database.become(CatalogText.read("""
                schema public
                table item
                  id integer not null serial
                """));
        assertThat(database.value("INSERT INTO item DEFAULT VALUES RETURNING id"))
                .isEqualTo("42");
    }

    @Test
    void rowsLiveThroughRenamesTypeChangesAndNewEnumVersions() throws SQLException {
        Catalog from = CatalogText.read("""
                schema public
                enum status = open, done, lost
                table task
                  id integer not null
                  code text not null
                  state enum status not null default 'open'::public.status
                  words text
                  primary key task_pkey (id)
                  check task_check ((state <> 'lost'::public.status))
                """);
        Catalog to = CatalogText.read("""
                schema public
                enum status = done, open
                table job
                  id bigint not null
                  code integer not null
                  status enum status not null default 'done'::public.status
                  words text[]
                  primary key job_pkey (id)
                """);
        List<RenameHint> renames = List.of(
                new RenameHint(table("task"), table("job")),
                new RenameHint(column("task", "state"), column("job", "status")));
        database.become(from);
        database.execute("INSERT INTO task VALUES (1, '7', 'open', 'one'), (2, '8', 'done', NULL)");
        database.apply(database.plan(to, renames));
        assertThat(database.value("SELECT string_agg(job::text, ' ' ORDER BY id) FROM job"))
                .isEqualTo("(1,7,open,{one}) (2,8,done,)");
    }

    private static ObjectAddress table(String name) {
        return ObjectAddress.of(ObjectKind.TABLE, QualifiedName.of("public", name));
    }

    private static ObjectAddress column(String table, String name) {
        return ObjectAddress.part(ObjectKind.COLUMN, QualifiedName.of("public", table), name);
    }
}

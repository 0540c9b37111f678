package dev.pgorm.workspace.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SampleRowsTest {

    private static SampleRows sample(TestDatabase database, String relation) throws SQLException {
        try (Connection connection = database.connect()) {
            return new SampleReader(connection).read(QualifiedName.of("public", relation));
        }
    }

    @Test
    void valuesComeAsTextAndNullAsNothing() throws SQLException {
        try (TestDatabase database = TestDatabases.get().create()) {
            database.execute("""
                    CREATE TABLE "Odd ""name" ("a b" int, tags text[], j jsonb);
                    INSERT INTO "Odd ""name" VALUES (1, '{x,y}', '{"k": 1}'), (2, NULL, NULL);
                    """);

            SampleRows rows = sample(database, "Odd \"name");

            assertThat(rows.columns()).containsExactly("a b", "tags", "j");
            assertThat(rows.rows())
                    .containsExactly(
                            List.of(Optional.of("1"), Optional.of("{x,y}"), Optional.of("{\"k\": 1}")),
                            List.of(Optional.of("2"), Optional.empty(), Optional.empty()));
            assertThat(rows.hasMore()).isFalse();
        }
    }

    @Test
    void manyRowsAndLongValuesAreCut() throws SQLException {
        try (TestDatabase database = TestDatabases.get().create()) {
            database.execute("CREATE TABLE t AS SELECT repeat('x', 100000) AS long FROM generate_series(1, 51)");

            SampleRows rows = sample(database, "t");

            assertThat(rows.rows()).hasSize(SampleRows.MOST);
            assertThat(rows.hasMore()).isTrue();
            assertThat(rows.rows().getFirst().getFirst().orElseThrow()).hasSize(SampleRows.WIDEST + 1);
        }
    }

    @Test
    void exactlyAsManyRowsAsAreShownAreAll() throws SQLException {
        try (TestDatabase database = TestDatabases.get().create()) {
            database.execute("CREATE TABLE t AS SELECT i FROM generate_series(1, 50) i");

            assertThat(sample(database, "t").hasMore()).isFalse();
        }
    }

    @Test
    void aViewThatWritesIsRefused() throws SQLException {
        try (TestDatabase database = TestDatabases.get().create()) {
            database.execute("""
                    CREATE TABLE log (id int);
                    CREATE FUNCTION f() RETURNS int LANGUAGE sql VOLATILE AS 'INSERT INTO log VALUES (1) RETURNING id';
                    CREATE VIEW v AS SELECT f();
                    """);

            assertThatThrownBy(() -> sample(database, "v")).hasMessageContaining("read-only transaction");
        }
    }

    @Test
    void aTableWithoutColumnsHasRows() throws SQLException {
        try (TestDatabase database = TestDatabases.get().create()) {
            database.execute("CREATE TABLE t (); INSERT INTO t DEFAULT VALUES");

            assertThat(sample(database, "t").rows()).containsExactly(List.of());
        }
    }
}

package dev.pgorm.ir.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConcurrentIndexStatementTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE INDEX CONCURRENTLY i ON t (a)                                     | true  |     | i
            create unique index concurrently if not exists "My i" on only app.t (a)  | true  | app | My i
            CREATE INDEX CONCURRENTLY i ON "App"."T" USING gin (a)                   | true  | App | i
            DROP INDEX CONCURRENTLY i                                                | false |     | i
            DROP INDEX CONCURRENTLY IF EXISTS app."I"                                | false | app | I
            """)
    void namesTheIndex(String sql, boolean builds, String schema, String index) {
        assertThat(ConcurrentIndexStatement.of(sql))
                .contains(new ConcurrentIndexStatement(
                        builds, java.util.Optional.ofNullable(schema).map(Identifier::of), Identifier.of(index)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX i ON t (a)",
                "CREATE INDEX CONCURRENTLY ON t (a)",
                "DROP INDEX i",
                "CREATE INDEX CONCURRENTLY",
                "DROP TABLE concurrently",
                ""
            })
    void isNothingElse(String sql) {
        assertThat(ConcurrentIndexStatement.of(sql)).isEmpty();
    }
}

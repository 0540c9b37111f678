package dev.pgorm.exec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.sql.SqlStatements;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandTagTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create table t (a int)                    |  | CREATE TABLE
            create unique index i on t (a)            |  | CREATE INDEX
            create or replace function f() returns int|  | CREATE FUNCTION
            create materialized view v as select 1    |  | CREATE MATERIALIZED VIEW
            refresh materialized view v               |  | REFRESH MATERIALIZED VIEW
            alter table t add b int                   |  | ALTER TABLE
            drop schema s                             |  | DROP SCHEMA
            insert into t values (1)                  | 1| INSERT 0 1
            update t set a = 1                        | 3| UPDATE 3
            table t                                   | 2| SELECT 2
            with x as (select 1) select * from x      | 1| SELECT 1
            begin                                     |  | BEGIN
            """)
    void saysWhatPsqlSays(String sql, Long rows, String tag) {
        OptionalLong count = rows == null ? OptionalLong.empty() : OptionalLong.of(rows);

        assertThat(CommandTag.of(
                        SqlStatements.split(sql).statements().getFirst().words(), count))
                .isEqualTo(tag);
    }
}

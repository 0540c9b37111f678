package dev.pgorm.ir.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.sql.SqlStatements.CopyData;
import dev.pgorm.ir.sql.SqlStatements.End;
import dev.pgorm.ir.sql.SqlStatements.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlStatementsTest {

    @Test
    void statementsEndAtSemicolons() {
        assertThat(sql("select 1; select 2 ;\n select 3")).containsExactly("select 1", "select 2", "select 3");
    }

    @Test
    void nothingIsNoStatement() {
        SqlStatements empty = SqlStatements.split(" ;; -- nothing\n /* at all */ ");

        assertThat(empty.parts()).isEmpty();
        assertThat(empty.isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select ';'",
                "select 'it''s;'",
                "select E'\\';'",
                "select e'a\\\\'",
                "select \"a;\"\"b;\"",
                "select $$;$$",
                "select $tag$ $$;$$ ; $tag$",
                "select $1 /* ; */ + 1",
                "select 1 -- ;\n + 2",
                "select /* /* ; */ ; */ 3",
                "create rule r as on insert to t do (select 1; select 2)",
                "create function f() returns int language sql begin atomic select 1; select case when true then 2 end; end",
                "create or replace procedure p() begin atomic insert into t values (1); end",
                "select a$b$c, 'x'"
            })
    void aSemicolonInsideEndsNothing(String statement) {
        assertThat(sql(statement + "; select 2")).containsExactly(statement, "select 2");
    }

    @Test
    void beginAloneOpensNoBody() {
        assertThat(sql("begin; create table t (); end; create function f() returns int as 'x' language c; commit"))
                .containsExactly(
                        "begin",
                        "create table t ()",
                        "end",
                        "create function f() returns int as 'x' language c",
                        "commit");
    }

    @Test
    void eachStatementKnowsWhereItBegins() {
        SqlStatements split = SqlStatements.split("-- one\nselect 1;\n\n  /* two */ select 2;");

        assertThat(split.parts())
                .containsExactly(
                        new Statement("select 1", 7, 2, List.of("select"), "-- one\n"),
                        new Statement("select 2", 30, 4, List.of("select"), "\n\n  /* two */ "));
    }

    @Test
    void wordsAreFoldedAndUnquoted() {
        Statement statement = SqlStatements.split("CREATE Role \"App \"\"x\"\"\" LOGIN")
                .statements()
                .getFirst();

        assertThat(statement.words()).containsExactly("create", "role", "App \"x\"", "login");
        assertThat(statement.beginsWith("create", "role")).isTrue();
        assertThat(statement.beginsWith("create", "table")).isFalse();
    }

    @Test
    void commandsForPsqlAreSetApart() {
        SqlStatements split =
                SqlStatements.split("\\restrict abc\nselect 1;\n\\connect other\nselect 2 \\gexec\nselect 3;");

        assertThat(sql(split)).containsExactly("select 1", "select 2", "select 3");
        assertThat(split.metaCommands())
                .extracting(SqlStatements.MetaCommand::text)
                .containsExactly("\\restrict abc", "\\connect other", "\\gexec");
        assertThat(split.metaCommands())
                .extracting(SqlStatements.MetaCommand::line)
                .containsExactly(1, 3, 4);
    }

    @Test
    void dataOfCopyIsNoStatement() {
        SqlStatements split = SqlStatements.split(
                "COPY public.t (a, \"from\") FROM stdin;\n1\ta;b\n2\t'\n\\.\n\nselect 1;\ncopy t from stdin;\n\\.\n");

        assertThat(sql(split))
                .containsExactly("COPY public.t (a, \"from\") FROM stdin", "select 1", "copy t from stdin");
        assertThat(split.parts().get(1)).isEqualTo(new CopyData("1\ta;b\n2\t'\n", 38, 2));
        assertThat(split.parts().getLast()).isInstanceOf(CopyData.class);
        assertThat(split.isComplete()).isTrue();
    }

    @Test
    void copyToTheClientHasNoData() {
        assertThat(sql("copy t to stdout; copy (select 1 from stdin) to stdout; select 1"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select 1; | BETWEEN_STATEMENTS",
                "select 1 | IN_STATEMENT",
                "select (1; | IN_PARENTHESES",
                "select 'a | IN_STRING",
                "select \"a | IN_QUOTED_IDENTIFIER",
                "select $a$ b | IN_DOLLAR_QUOTE",
                "select /* /* */ | IN_COMMENT",
                "/* | IN_COMMENT",
                "create function f() returns int begin atomic select 1; | IN_BODY",
                "copy t from stdin; | IN_COPY_DATA"
            })
    void theEndOfTheTextIsKnown(String text, End end) {
        assertThat(SqlStatements.split(text).end()).isEqualTo(end);
    }

    @Test
    void anyTextCanBeSplit() {
        String alphabet = "aE'\"$;()\\/*-\n .1beginatomicend";
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (Statement each : SqlStatements.split(text.toString()).statements()) {
                assertThat(text.toString().startsWith(each.sql(), each.offset()))
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
    }

    private static List<String> sql(String script) {
        return sql(SqlStatements.split(script));
    }

    private static List<String> sql(SqlStatements split) {
        return split.statements().stream().map(Statement::sql).toList();
    }
}

package dev.pgorm.ir.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clauses of printed statements, with names and texts that look like keywords. */
class SqlClausesTest {

    @Test
    void aKeywordInsideParenthesesQuotesOrLiteralsIsNone() {
        SqlClauses clauses = SqlClauses.of(
                "CREATE TRIGGER \"when\" BEFORE UPDATE ON s.t FOR EACH ROW WHEN ((old.\"execute\" <> 'EXECUTE')) EXECUTE FUNCTION s.f('a', 'it''s', E'x\\\\y')");
        assertThat(clauses.after("WHEN", Set.of("EXECUTE"))).contains("((old.\"execute\" <> 'EXECUTE'))");
        assertThat(clauses.literalsAfter("EXECUTE")).containsExactly("a", "it's", "x\\y");
    }

    @Test
    void aClauseThatIsNotThereIsEmpty() {
        SqlClauses clauses = SqlClauses.of("CREATE RULE r AS ON INSERT TO s.t DO NOTHING");
        assertThat(clauses.after("WHERE", Set.of("DO"))).isEmpty();
        assertThat(clauses.literalsAfter("EXECUTE")).isEmpty();
        assertThat(clauses.after("DO", Set.of())).contains("NOTHING");
    }

    @Test
    void aTextIsSplitOutsideParenthesesAndQuotes() {
        assertThat(SqlClauses.split("a = 'x,y', b = (1, 2), \"c,\"", ","))
                .containsExactly("a = 'x,y'", "b = (1, 2)", "\"c,\"");
    }
}

package dev.pgorm.lang.lower;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlNamesTest {

    @Test
    void namesAreToldFromLiteralsCommentsFunctionsAndTypes() {
        String sql = """
                Price > 0 AND "odd ""x"" name" <> 'price ''x''' /* hidden */ -- hidden
                AND lower(title)::text <> E'a\\'b' AND $q$ hidden $q$ <> t.col1 AND 1e5 > 0""";

        assertThat(SqlNames.in(sql).stream()
                        .filter(SqlNames.Occurrence::isValue)
                        .map(SqlNames.Occurrence::text))
                .containsExactly("price", "and", "odd \"x\" name", "and", "title", "and", "t", "and");
    }

    @Test
    void namesInACommentThatStandsInAnotherOneAreNone() {
        assertThat(SqlNames.in("a /* b /* c */ d */ e /* f").stream().map(SqlNames.Occurrence::text))
                .containsExactly("a", "e");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "lower(email)#lower",
                "(a + b)#expr",
                "date_trunc('day', at)#date_trunc",
                "pg_catalog.lower(x)#lower",
                "lower(a) || lower(b)#expr",
                "coalesce(a, ')')#coalesce",
                "a + lower(b)#expr",
                "''#expr"
            })
    void anIndexedExpressionIsCalledAfterItsFunction(String expression, String name) {
        assertThat(SqlNames.ofIndexExpression(expression)).isEqualTo(name);
    }

    @Test
    void anIndentationLeavesWhatIsQuotedWhereItIs() {
        assertThat(SqlNames.indented(
                        "select 'a\nb',\n  E'\\'\n', $x$\n$x$, \"c\nd\" /*\n*/\nfrom a$b$\nwhere 'b$\n' <> ''", "  "))
                .isEqualTo(
                        "select 'a\nb',\n    E'\\'\n', $x$\n$x$, \"c\nd\" /*\n*/\n  from a$b$\n  where 'b$\n' <> ''");
    }
}

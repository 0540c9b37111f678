package dev.pgorm.ir.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void namesStayAsTheyAreUsuallyWritten() {
        assertEquals("title", OneLine.identifier(Identifier.of("title")));
        assertEquals("\"Odd \"\"name\"\"\"", OneLine.identifier(Identifier.of("Odd \"name\"")));
        assertEquals("auth.\"select\"", OneLine.name(QualifiedName.of("auth", "select")));
    }

    @Test
    void namesWithLineEndsOrLeadingQuotesHaveEscapes() {
        assertEquals("U&\"a\\000Ab\\005C\"", OneLine.identifier(Identifier.of("a\nb\\")));
        assertEquals("U&\"\\0022a\"", OneLine.identifier(Identifier.of("\"a")));
        assertEquals("U&\"\\2028é\"", OneLine.identifier(Identifier.of("\u2028é")));
    }

    @Test
    void textsHaveEscapesOnlyWhereTheyNeedThem() {
        assertEquals("'it''s'", OneLine.literal("it's"));
        assertEquals("E'a\\\\b\\n''\\u0001'", OneLine.literal("a\\b\n'\u0001"));
    }

    @Test
    void expressionsKeepTheirLinesBetweenTextsAndNames() {
        SqlExpr expression = SqlExpr.canonical("CASE\n WHEN \"a\nb\" = 'x\ny' THEN E'\\\\\n' ELSE 'z' END");

        assertEquals(
                "CASE\n WHEN U&\"a\\000Ab\" = E'x\\ny' THEN E'\\\\\\n' ELSE 'z' END", OneLine.expression(expression));
    }
}

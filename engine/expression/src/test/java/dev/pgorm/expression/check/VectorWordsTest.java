package dev.pgorm.expression.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.expression.complete.ExpressionCompleter;
import dev.pgorm.expression.complete.ExpressionProposal;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.lang.model.SchemaModel;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Vectors at the prompt: where their operators are, what is proposed, and what is said of mistakes. */
final class VectorWordsTest {

    @Test
    void operatorsAreInTheSchemaThatTheDeclarationOrTheTypeNames() {
        String near =
                "from(item).orderBy(item.at.nearest(vector(1, 0.5, -2), COSINE)).select(item.at.dimensions()).limit(3)";

        assertThat(sql(schema("vector", "vector(3)"), near))
                .isEqualTo(
                        "SELECT vector_dims(\"Item\".at) AS vector_dims FROM public.\"Item\" ORDER BY \"Item\".at <=> $1 LIMIT 3");
        assertThat(sql(schema("vector(schema: \"ext\")", "vector(3)"), near))
                .isEqualTo("SELECT ext.vector_dims(\"Item\".at) AS vector_dims FROM public.\"Item\""
                        + " ORDER BY \"Item\".at OPERATOR(ext.<=>) $1 LIMIT 3");
        assertThat(sql(schema("vector(schema: \"ext\")", "ext.vector(3)"), near))
                .isEqualTo(sql(schema("vector(schema: \"ext\")", "vector(3)"), near));
    }

    @Test
    void mistakesAreToldWithWhatWouldDo() {
        assertThat(said("from(item).where(item.at.distance(vector(1), \"COSINE\").lt(1))"))
                .isEqualTo(
                        "`distance` takes a text, COSINE, L2, INNER_PRODUCT or L1; or an expression that is a vector,"
                                + " COSINE, L2, INNER_PRODUCT or L1, not a text, a text.");
        assertThat(said("from(item).where(item.at.distance(1, COSINE).lt(1))"))
                .isEqualTo(
                        "`distance` takes a text, COSINE, L2, INNER_PRODUCT or L1; or an expression that is a vector,"
                                + " COSINE, L2, INNER_PRODUCT or L1, not a whole number, a distance between vectors.");
        assertThat(said("from(item).where(item.at.nearest(vector(1), COSINE))"))
                .isEqualTo("`where` takes any number of: a condition, not an order.");
        assertThat(said("from(item).where(item.name.distance(vector(1), COSINE).lt(1))"))
                .isEqualTo("The field name, a text (text) has no method `distance`.");
        assertThat(said("from(item).orderBy(COSINE)"))
                .isEqualTo("`orderBy` takes any number of: a field that has an order, or one with asc() or desc(),"
                        + " not a distance between vectors.");
    }

    @Test
    void aDistanceThatTheTypeDoesNotHaveIsRefused() {
        String bits = "from(item).orderBy(item.at.nearest(\"0101\", %s))";

        assertThat(said(schema("vector", "bit(4)"), bits.formatted("COSINE")))
                .isEqualTo(
                        "`nearest` takes a text, HAMMING or JACCARD; or an expression that is bits, HAMMING or JACCARD,"
                                + " not a text, a distance between vectors.");
        assertThat(said(schema("vector", "halfvec(4)"), bits.formatted("HAMMING")))
                .isEqualTo(
                        "`nearest` takes a text, COSINE, L2, INNER_PRODUCT or L1; or an expression that is a halfvec,"
                                + " COSINE, L2, INNER_PRODUCT or L1, not a text, a distance between bits.");
        assertThat(said(schema("vector", "sparsevec(4)"), "from(item).where(item.at.distance(item.name, L2).lt(1))"))
                .isEqualTo(
                        "`distance` takes a text, COSINE, L2, INNER_PRODUCT or L1; or an expression that is a sparsevec,"
                                + " COSINE, L2, INNER_PRODUCT or L1, not the field name, a text (text), a distance between vectors.");
        assertThat(said(schema("vector", "sparsevec(4)"), "from(item).select(item.at.dimensions())"))
                .isEqualTo("The field at, a vector (sparsevec(4)) has no method `dimensions`.");
        assertThat(said(schema("citext", "bit(4)"), bits.formatted("HAMMING")))
                .isEqualTo("The field at, a value of type bit(4) has no method `nearest`.");
        assertThat(said(schema("vector", "varbit(4)"), bits.formatted("HAMMING")))
                .isEqualTo("The field at, a value of type bit varying(4) has no method `nearest`.");
    }

    @Test
    void operatorsOfAllTypesAreInTheSchemaOfTheExtension() {
        String extension = "vector(schema: \"my ext\")";

        assertThat(sql(schema(extension, "bit(4)"), "from(item).select(item.at.distance(\"0101\", JACCARD))"))
                .isEqualTo("SELECT \"Item\".at OPERATOR(\"my ext\".<%>) $1 AS value FROM public.\"Item\"");
        assertThat(sql(schema(extension, "halfvec(4)"), "from(item).select(item.at.distance(\"[1]\", L1))"))
                .isEqualTo("SELECT \"Item\".at OPERATOR(\"my ext\".<+>) $1 AS value FROM public.\"Item\"");
        assertThat(sql(schema("vector", "sparsevec(4)"), "from(item).orderBy(item.at.nearest(\"{1:1}/4\", COSINE))"))
                .endsWith(" ORDER BY \"Item\".at <=> $1");
    }

    @Test
    void distancesAreProposedWhereTheyAreTaken() {
        assertThat(new ExpressionCompleter(new Vocabulary(schema("vector", "bit(3)")))
                        .atEndOf("from(item).orderBy(item.at.nearest(\"101\", "))
                .extracting(ExpressionProposal::text)
                .containsExactly("HAMMING", "JACCARD");
        assertThat(new ExpressionCompleter(new Vocabulary(schema("vector", "vector(3)")))
                        .atEndOf("from(item).orderBy(item.at.nearest(vector(1), "))
                .extracting(ExpressionProposal::text)
                .containsExactly("COSINE", "L2", "INNER_PRODUCT", "L1");
    }

    private static String said(String expression) {
        return said(schema("vector", "vector(3)"), expression);
    }

    private static String said(SchemaModel schema, String expression) {
        return Assertions.catchThrowableOfType(ExpressionFault.class, () -> sql(schema, expression))
                .diagnostic()
                .message();
    }

    private static String sql(SchemaModel schema, String expression) {
        return new ExpressionReader(new Vocabulary(schema))
                .read(expression)
                .sql()
                .text();
    }

    private static SchemaModel schema(String extension, String type) {
        return TestVocabulary.schema("""
                datasource db {
                  provider   = "postgresql"
                  url        = env("DATABASE_URL")
                  extensions = [%s]
                }

                model Item {
                  id   Int    @id
                  name String
                  at   %s
                }
                """.formatted(extension, type));
    }
}

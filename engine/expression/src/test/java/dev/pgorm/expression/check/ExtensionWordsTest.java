package dev.pgorm.expression.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.expression.client.ClientSchema;
import dev.pgorm.expression.complete.ExpressionCompleter;
import dev.pgorm.expression.complete.ExpressionProposal;
import dev.pgorm.lang.model.SchemaModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Functions that an extension brings are there where the schema declares it, and name the schema that the extension is in. */
final class ExtensionWordsTest {

    private static final String OPEN = "from(note).where(simila";

    @Test
    void aSchemaThatDeclaresTheExtensionHasItsFunctions() {
        SchemaModel schema = schema("[pg_trgm]");

        assertThat(
                        sql(
                                schema,
                                "from(note).where(similar(note.text, \"a\")).orderBy(textDistance(note.text, \"a\")).select(note.id)"))
                .isEqualTo(
                        "SELECT \"Note\".id FROM public.\"Note\" WHERE \"Note\".text % $1 ORDER BY \"Note\".text <-> $2");
        assertThat(proposals(schema)).containsExactly("from(note).where(similar(");
        assertThat(new ClientSchema(schema).queries().get(0).name()).isEqualTo("similarity_");
    }

    @Test
    void anExtensionInASchemaOfItsOwnIsNamedWithIt() {
        assertThat(
                        sql(
                                schema("[pg_trgm(schema: \"ext\")]"),
                                "from(note).where(not(similar(note.text, note.other)), wordSimilarity(note.text, \"b\").gt(0.5)).select(textDistance(note.text.concat(\"c\"), \"d\").plus(1))"))
                .isEqualTo("SELECT (\"Note\".text || $1 OPERATOR(ext.<->) $2) + $3 AS value FROM public.\"Note\""
                        + " WHERE NOT \"Note\".text OPERATOR(ext.%) \"Note\".other"
                        + " AND ext.word_similarity($4, \"Note\".text) > $5");
    }

    @Test
    void otherSchemasDoNot() {
        SchemaModel schema = schema("[citext]");

        assertThat(proposals(schema)).isEmpty();
        assertThat(new ClientSchema(schema).queries().get(0).name()).isEqualTo("similarity");
    }

    private static String sql(SchemaModel schema, String expression) {
        return new ExpressionReader(new Vocabulary(schema))
                .read(expression)
                .sql()
                .text();
    }

    private static List<String> proposals(SchemaModel schema) {
        return new ExpressionCompleter(new Vocabulary(schema))
                .atEndOf(OPEN).stream()
                        .map(ExpressionProposal::text)
                        .map(each -> OPEN.substring(0, OPEN.length() - "simila".length()) + each)
                        .toList();
    }

    private static SchemaModel schema(String extensions) {
        return TestVocabulary.schema("""
                datasource db {
                  provider   = "postgresql"
                  url        = env("DATABASE_URL")
                  extensions = %s
                }

                model Note {
                  id    Int    @id
                  text  String
                  other String
                }

                query similarity(text String) {
                  from(note).where(note.text.eq(text))
                }
                """.formatted(extensions));
    }
}

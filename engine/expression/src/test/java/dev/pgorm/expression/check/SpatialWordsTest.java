package dev.pgorm.expression.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.expression.client.ClientSchema;
import dev.pgorm.expression.complete.ExpressionCompleter;
import dev.pgorm.expression.complete.ExpressionProposal;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.DiagnosticRenderer;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.query.render.ParameterText;
import dev.pgorm.query.render.SqlText;
import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** PostGIS at the prompt: what is said, what is refused and what is proposed, each line of a file with what it gives below it. */
final class SpatialWordsTest {

    private static final Path CASES = Path.of("src/test/cases/postgis");

    @Test
    void expressionsAndMistakes() throws IOException {
        ExpressionReader reader = new ExpressionReader(new Vocabulary(schema("postgis")));
        check("said", each -> meaning(reader, each));
    }

    @Test
    void whatIsProposed() throws IOException {
        ExpressionCompleter completer = new ExpressionCompleter(new Vocabulary(schema("postgis")));
        check("completed", each -> proposals(completer, each));
    }

    @Test
    void withoutTheDeclarationThereAreNoneOfItsWords() throws IOException {
        SchemaModel schema = schema("citext", "String", "String");
        ExpressionReader reader = new ExpressionReader(new Vocabulary(schema));

        check("undeclared", each -> meaning(reader, each));

        assertThat(new ExpressionCompleter(new Vocabulary(schema)).atEndOf("from(place).where(place.name.eq(poi"))
                .isEmpty();
        assertThat(new ClientSchema(schema).queries().get(0).name()).isEqualTo("point");
        assertThat(new ClientSchema(schema("postgis")).queries().get(0).name()).isEqualTo("point_");
    }

    @Test
    void functionsAndOperatorsAreInTheSchemaThatTheDeclarationOrTheTypeNames() {
        String near =
                "from(place).where(place.at.within(point(1, 2), meters(500))).orderBy(place.at.nearest(point(1, 2))).select(place.area.union().srid())";

        for (SchemaModel each : List.of(
                schema("postgis(schema: \"ext\")"), schema("postgis(schema: \"ext\")", "ext.geography(Point,4326)"))) {
            assertThat(new ExpressionReader(new Vocabulary(each))
                            .read(near)
                            .sql()
                            .text())
                    .isEqualTo("SELECT ext.st_srid(ext.st_union(\"Place\".area)) AS st_srid FROM public.\"Place\""
                            + " WHERE ext.st_dwithin(\"Place\".at, $1, $2) ORDER BY \"Place\".at OPERATOR(ext.<->) $3");
        }
    }

    private static void check(String name, UnaryOperator<String> answer) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (String each : Files.readAllLines(CASES.resolve(name + ".lines"))) {
            seen.append(each).append('\n').append(answer.apply(each)).append('\n');
        }
        Golden.check(CASES.resolve(name + ".txt"), seen.toString());
    }

    private static String meaning(ExpressionReader reader, String expression) {
        try {
            SqlText sql = reader.read(expression).sql();
            StringBuilder text = new StringBuilder("→ " + sql.text() + "\n");
            for (int i = 0; i < sql.parameters().size(); i++) {
                text.append("  $")
                        .append(i + 1)
                        .append(" = ")
                        .append(ParameterText.of(sql.parameters().get(i)))
                        .append('\n');
            }
            return text.toString();
        } catch (ExpressionFault fault) {
            SourceSet sources = SourceSet.of(new SourceFile("expression", expression, SourceFile.Dialect.PGORM));
            return new DiagnosticRenderer(sources, DiagnosticRenderer.Palette.PLAIN).render(fault.diagnostic());
        }
    }

    private static String proposals(ExpressionCompleter completer, String begun) {
        StringBuilder seen = new StringBuilder();
        for (ExpressionProposal each :
                completer.atEndOf(begun).stream().limit(9).toList()) {
            seen.append("  ")
                    .append(each.text())
                    .append("   ")
                    .append(each.kind())
                    .append(": ")
                    .append(each.detail())
                    .append('\n');
        }
        return seen.toString();
    }

    private static SchemaModel schema(String extension) {
        return schema(extension, "Geography(Point, 4326)");
    }

    private static SchemaModel schema(String extension, String at) {
        return schema(extension, at, "Geometry(Polygon, 3857)");
    }

    private static SchemaModel schema(String extension, String at, String area) {
        return TestVocabulary.schema("""
                datasource db {
                  provider   = "postgresql"
                  url        = env("DATABASE_URL")
                  extensions = [%s]
                }

                model Place {
                  id    Int                      @id
                  name  String
                  at    %s
                  area  %s?
                  spots %s[]
                }

                query point(name String) {
                  from(place).where(place.name.eq(name))
                }
                """.formatted(extension, at, area, area));
    }
}

package dev.pgorm.expression.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.diagnostic.DiagnosticRenderer;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.validate.Resolver;
import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class QueryFaultsTest {

    private static final Path SCHEMA = Path.of("src/test/cases/queries/wrong.pgorm");

    @Test
    void tellsWhatIsWrongWithANamedQueryAtItsPlaceInTheSchema() throws IOException {
        ParseResult parsed = Parser.parse(SourceSet.of(SourceFile.of("schema.pgorm", Files.readString(SCHEMA))));
        Vocabulary vocabulary = new Vocabulary(
                Resolver.resolve(parsed.sources(), parsed.trees()).model());
        DiagnosticRenderer renderer = new DiagnosticRenderer(parsed.sources(), DiagnosticRenderer.Palette.PLAIN);
        StringBuilder seen = new StringBuilder();
        for (Diagnostic each : QueryFaults.of(vocabulary)) {
            seen.append(renderer.render(each)).append('\n');
        }
        Golden.check(Path.of("src/test/cases/queries/wrong.txt"), seen.toString());
    }

    @Test
    void findsNothingWrongWithQueriesThatAreRight() throws IOException {
        assertThat(QueryFaults.of(TestVocabulary.read())).isEmpty();
    }
}

package dev.pgorm.expression.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.exec.Setting;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.DiagnosticRenderer;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.render.ParameterText;
import dev.pgorm.query.render.SqlText;
import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What expressions mean: each file {@code *.expressions} holds some, with empty lines between them; {@code *.txt} beside it is what they give. */
final class ExpressionCasesTest {

    private static final Path CASES = Path.of("src/test/cases");

    @TestFactory
    Stream<DynamicTest> expressions() {
        return Golden.eachFile(CASES, ".expressions", ExpressionCasesTest::run);
    }

    private static void run(Path file) throws IOException {
        ExpressionReader reader = new ExpressionReader(TestVocabulary.read());
        StringBuilder seen = new StringBuilder();
        for (String each : Files.readString(file).split("\n\n+")) {
            seen.append(each.strip())
                    .append('\n')
                    .append(meaning(reader, each.strip()))
                    .append('\n');
        }
        Golden.check(Path.of(file.toString().replace(".expressions", ".txt")), seen.toString());
    }

    private static String meaning(ExpressionReader reader, String expression) {
        try {
            String text = settings(reader.settings(expression))
                    + text(reader.read(expression).sql());
            // the second time the text is the one that was kept, and the values are found without writing it
            assertThat(text).endsWith(text(reader.read(expression).sql()));
            return text;
        } catch (ExpressionFault fault) {
            SourceSet sources = SourceSet.of(new SourceFile("expression", expression, SourceFile.Dialect.PGORM));
            return new DiagnosticRenderer(sources, DiagnosticRenderer.Palette.PLAIN).render(fault.diagnostic());
        }
    }

    private static String settings(List<Setting> settings) {
        return settings.stream()
                .map(each -> "  " + each.name() + " = '" + each.value() + "'\n")
                .collect(Collectors.joining());
    }

    private static String text(SqlText sql) {
        List<String> lines = new ArrayList<>();
        lines.add("→ " + sql.text());
        for (int i = 0; i < sql.parameters().size(); i++) {
            Term.Parameter each = sql.parameters().get(i);
            lines.add("  $" + (i + 1) + " = " + ParameterText.of(each));
        }
        return String.join("\n", lines) + "\n";
    }
}

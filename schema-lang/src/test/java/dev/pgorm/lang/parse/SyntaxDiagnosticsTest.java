package dev.pgorm.lang.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.DiagnosticRenderer;
import dev.pgorm.lang.diagnostic.DiagnosticRenderer.Palette;
import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Broken schemas and what is said about them. */
class SyntaxDiagnosticsTest {

    private static final Path CASES = Path.of("src/test/cases/syntax");

    @TestFactory
    Stream<DynamicTest> saysWhatIsWrongInNativeFiles() {
        return Golden.eachFile(CASES, ".pgorm", SyntaxDiagnosticsTest::check);
    }

    @TestFactory
    Stream<DynamicTest> saysWhatIsWrongInPrismaFiles() {
        return Golden.eachFile(CASES, ".prisma", SyntaxDiagnosticsTest::check);
    }

    @Test
    void hasACaseForEveryCode() throws IOException {
        List<String> golden = new ArrayList<>();
        for (Path each : Golden.files(CASES, ".txt")) {
            golden.add(Files.readString(each));
        }

        assertThat(Arrays.stream(SyntaxCode.values()).map(SyntaxCode::id))
                .allSatisfy(code -> assertThat(golden).anyMatch(text -> text.contains("[" + code + "]")));
    }

    private static void check(Path file) throws IOException {
        ParseResult result =
                Parser.parse(SourceSet.of(SourceFile.of(file.getFileName().toString(), Files.readString(file))));
        String rendered = new DiagnosticRenderer(result.sources(), Palette.PLAIN).render(result.diagnostics());
        Golden.check(file.resolveSibling(file.getFileName() + ".txt"), rendered);
    }
}

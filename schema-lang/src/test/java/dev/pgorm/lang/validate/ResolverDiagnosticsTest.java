package dev.pgorm.lang.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.diagnostic.DiagnosticCode;
import dev.pgorm.lang.diagnostic.DiagnosticRenderer;
import dev.pgorm.lang.diagnostic.DiagnosticRenderer.Palette;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Schemas that break a rule and what is said about them: a folder per rule. */
class ResolverDiagnosticsTest {

    private static final Path CASES = Path.of("src/test/cases/diagnostics");

    @TestFactory
    Stream<DynamicTest> saysWhatIsWrong() {
        return Golden.eachFolder(CASES, ResolverDiagnosticsTest::check);
    }

    @Test
    void hasACaseForEveryCode() {
        List<String> folders = Golden.folders(CASES).stream()
                .map(each -> Objects.requireNonNull(each.getFileName()).toString())
                .toList();

        assertThat(codes())
                .allSatisfy(
                        code -> assertThat(folders).anyMatch(each -> each.startsWith(code.id() + "-" + code.slug())));
    }

    private static Stream<DiagnosticCode> codes() {
        return Stream.of(
                        TypeCode.values(),
                        AttributeCode.values(),
                        RelationCode.values(),
                        ConfigurationCode.values(),
                        AdditionCode.values(),
                        WarningCode.values())
                .flatMap(Stream::of);
    }

    private static void check(Path folder) throws IOException {
        Path prisma = folder.resolve("schema.prisma");
        Path file = Files.exists(prisma) ? prisma : folder.resolve("schema.pgorm");
        ParseResult parsed = Parser.parse(SourceSet.of(
                SourceFile.of(Objects.requireNonNull(file.getFileName()).toString(), Files.readString(file))));
        List<Diagnostic> diagnostics = new ArrayList<>(parsed.diagnostics());
        diagnostics.addAll(Resolver.resolve(parsed.sources(), parsed.trees()).diagnostics());
        String code = Objects.requireNonNull(folder.getFileName()).toString().substring(0, 5);

        assertThat(diagnostics).extracting(Diagnostic::code).contains(code);
        Golden.check(
                folder.resolve("expected.txt"),
                new DiagnosticRenderer(parsed.sources(), Palette.PLAIN).render(diagnostics));
    }
}

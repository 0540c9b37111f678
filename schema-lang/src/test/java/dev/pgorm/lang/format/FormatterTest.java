package dev.pgorm.lang.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FormatterTest {

    private static final Path CASES = Path.of("src/test/cases/format");

    @TestFactory
    Stream<DynamicTest> formatsPrismaFiles() {
        return Golden.eachFile(CASES, ".prisma", FormatterTest::check);
    }

    @TestFactory
    Stream<DynamicTest> formatsNativeFiles() {
        return Golden.eachFile(CASES, ".pgorm", FormatterTest::check);
    }

    @Test
    void endsEveryTextWithALineEnd() {
        assertThat(format("model A {\n  id Int @id\n}")).endsWith("}\n");
        assertThat(format("")).isEmpty();
    }

    @Test
    void writesLineEndsAsLineFeeds() {
        assertThat(format("model A {\r\n  id Int @id\r\n}\r\n")).isEqualTo("model A {\n  id Int @id\n}\n");
    }

    private static void check(Path file) throws IOException {
        SourceFile source = SourceFile.of(file.getFileName().toString(), Files.readString(file));
        String formatted = Formatter.format(source);

        Golden.check(file.resolveSibling(file.getFileName() + ".formatted"), formatted);
        assertThat(Formatter.format(SourceFile.of(source.name(), formatted))).isEqualTo(formatted);
    }

    private static String format(String text) {
        return Formatter.format(SourceFile.of("a.pgorm", text));
    }
}

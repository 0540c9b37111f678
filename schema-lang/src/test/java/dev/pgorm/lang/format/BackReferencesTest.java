package dev.pgorm.lang.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BackReferencesTest {

    @TestFactory
    Stream<DynamicTest> addsTheMissingSides() {
        return Golden.eachFile(Path.of("src/test/cases/back-references"), ".prisma", BackReferencesTest::check);
    }

    @Test
    void addsTheOtherSideInAnotherFile() {
        SourceSet added = BackReferences.add(SourceSet.of(
                SourceFile.of("a.prisma", "model User {\n  id Int @id\n}\n"),
                SourceFile.of(
                        "b.prisma",
                        "model Post {\n  userId Int\n  user User @relation(fields: [userId], references: [id])\n}\n")));

        assertThat(added.files().getFirst().text()).isEqualTo("model User {\n  id Int @id\nPost Post[]\n}\n");
    }

    private static void check(Path file) throws IOException {
        SourceSet added = BackReferences.add(SourceSet.of(SourceFile.of(file.toString(), Files.readString(file))));
        SourceFile completed = added.files().getFirst();

        Golden.check(file.resolveSibling(file.getFileName() + ".completed"), Formatter.format(completed));
        assertThat(BackReferences.add(added).files()).containsExactly(completed);
    }
}

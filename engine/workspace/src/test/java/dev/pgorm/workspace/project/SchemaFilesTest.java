package dev.pgorm.workspace.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.lang.ast.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SchemaFilesTest {

    @TempDir
    private Path directory;

    @Test
    void looksInTheUsualPlacesInOrder() throws IOException {
        assertThat(SchemaFiles.find(directory, Optional.empty())).isEmpty();
        write("prisma/schema/a.prisma");
        assertThat(SchemaFiles.find(directory, Optional.empty())).contains("prisma/schema");
        write("prisma/schema.prisma");
        assertThat(SchemaFiles.find(directory, Optional.empty())).contains("prisma/schema.prisma");
        write("schema.prisma");
        assertThat(SchemaFiles.find(directory, Optional.empty())).contains("schema.prisma");
        write("schema.pgorm");
        assertThat(SchemaFiles.find(directory, Optional.empty())).contains("schema.pgorm");
        assertThat(SchemaFiles.find(directory, Optional.of("other"))).contains("other");
    }

    @Test
    void readsADirectoryDeeplyAndLeavesOutWhatIsNoSchema() throws IOException {
        write("s/b.pgorm");
        write("s/a.prisma");
        write("s/deep/c.pg");
        write("s/migrations/d.prisma");
        write("s/node_modules/e.prisma");
        write("s/.hidden/f.prisma");
        write("s/readme.md");

        SchemaText text = SchemaFiles.read(directory, "s");

        assertThat(text.sources().files())
                .extracting(SourceFile::name)
                .containsExactly("s/a.prisma", "s/b.pgorm", "s/deep/c.pg");
    }

    @Test
    void takesANamedFileWhateverItsEnding() throws IOException {
        write("models.txt");

        assertThat(SchemaFiles.read(directory, "models.txt").sources().files()).hasSize(1);
    }

    @Test
    void saysWhereNothingIs() throws IOException {
        write("empty/readme.md");

        assertThatThrownBy(() -> SchemaFiles.read(directory, "empty")).hasMessage("there is no schema file in empty");
        assertThatThrownBy(() -> SchemaFiles.read(directory, "none.pgorm")).hasMessage("there is no file none.pgorm");
    }

    private void write(String name) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }
}

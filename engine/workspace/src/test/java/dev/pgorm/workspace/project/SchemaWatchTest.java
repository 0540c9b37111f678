package dev.pgorm.workspace.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class SchemaWatchTest {

    @TempDir
    private Path directory;

    @Test
    void tellsOfAFileThatIsWrittenAgain() throws IOException {
        Path file = Files.writeString(directory.resolve("schema.pgorm"), "// first");
        try (SchemaWatch watch = SchemaWatch.of(file, new Cancellation())) {
            Files.writeString(file, "// second");
            assertThat(watch.awaitChange()).isTrue();
        }
    }

    @Test
    void tellsOfAFileThatAnotherOneTakesThePlaceOf() throws IOException {
        Path file = Files.writeString(directory.resolve("schema.pgorm"), "// first");
        Path other = Files.writeString(directory.resolve("draft"), "// second");
        try (SchemaWatch watch = SchemaWatch.of(file, new Cancellation())) {
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            assertThat(watch.awaitChange()).isTrue();
        }
    }

    @Test
    void looksAtFoldersInAFolder() throws IOException {
        Path below = Files.createDirectories(directory.resolve("models"));
        try (SchemaWatch watch = SchemaWatch.of(directory, new Cancellation())) {
            Files.writeString(below.resolve("user.pgorm"), "// new");
            assertThat(watch.awaitChange()).isTrue();
        }
    }

    @Test
    void endsWhenTheWorkIsStopped() throws IOException {
        Path file = Files.writeString(directory.resolve("schema.pgorm"), "");
        Cancellation cancellation = new Cancellation();
        try (SchemaWatch watch = SchemaWatch.of(file, cancellation)) {
            cancellation.cancel();
            assertThat(watch.awaitChange()).isFalse();
        }
    }

    @Test
    void saysWhichFolderIsNotThere() {
        assertThatThrownBy(() -> SchemaWatch.of(directory.resolve("none/schema.pgorm"), new Cancellation()))
                .isInstanceOf(WrongInput.class)
                .hasMessageContaining("none");
    }
}

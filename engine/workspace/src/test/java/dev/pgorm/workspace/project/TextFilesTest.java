package dev.pgorm.workspace.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.workspace.error.WorkspaceError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TextFilesTest {

    @TempDir
    private Path directory;

    @Test
    void readsUtf8WithAndWithoutAByteOrderMark() throws IOException {
        assertThat(read("äöü€😀")).isEqualTo("äöü€😀");
        assertThat(read("\uFEFFmodel")).isEqualTo("model");
    }

    @Test
    void saysOnWhichLineTheEncodingIsWrong() {
        byte[] bytes = "one\ntwo\nthr\u00e9e".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> TextFiles.decode(bytes, "schema.pgorm"))
                .isInstanceOf(WorkspaceError.WrongInput.class)
                .hasMessage("schema.pgorm is not UTF-8: line 3 has the byte 0xE9");
    }

    @Test
    void recognisesUtf16() {
        byte[] bytes = "model".getBytes(StandardCharsets.UTF_16);

        assertThatThrownBy(() -> TextFiles.decode(bytes, "schema.pgorm"))
                .hasMessage("schema.pgorm is written in UTF-16");
    }

    @Test
    void refusesNulBytesAsNoText() {
        byte[] bytes = "model\n\0".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> TextFiles.decode(bytes, "schema.pgorm"))
                .isInstanceOf(WorkspaceError.WrongInput.class)
                .hasMessage("schema.pgorm is no text: line 2 has a NUL byte");
    }

    @Test
    void leavesNoDraftWhereTheFileCannotBeReplaced() throws IOException {
        Path occupied = directory.resolve("a.pgorm");
        Files.createDirectories(occupied.resolve("inside"));

        assertThatThrownBy(() -> TextFiles.write(occupied, "a.pgorm", "new")).isInstanceOf(WorkspaceError.class);

        assertThat(directory.toFile().list()).containsExactly("a.pgorm");
    }

    @Test
    void refusesWhatIsTooLargeMissingOrADirectory() throws IOException {
        Path large = Files.writeString(directory.resolve("large.pgorm"), "x".repeat(3 << 20));

        assertThatThrownBy(() -> TextFiles.read(large, "large.pgorm", 2 << 20))
                .hasMessage("large.pgorm has 3 MB, more than the 2 MB that are read");
        assertThatThrownBy(() -> TextFiles.read(directory.resolve("none"), "none", 1))
                .hasMessage("there is no file none");
        assertThatThrownBy(() -> TextFiles.read(directory, "dir", 1)).hasMessage("dir is a directory");
    }

    @Test
    void writesWholeFilesAndLeavesNoDraft() throws IOException {
        Path file = Files.writeString(directory.resolve("a.pgorm"), "old");

        TextFiles.write(file, "a.pgorm", "new");

        assertThat(file).hasContent("new");
        assertThat(directory.toFile().list()).containsExactly("a.pgorm");
    }

    @Test
    void keepsTheFileWhereItCannotBeWritten() {
        Path file = directory.resolve("missing/a.pgorm");

        assertThatThrownBy(() -> TextFiles.write(file, "missing/a.pgorm", "new"))
                .isInstanceOf(WorkspaceError.WrongInput.class)
                .hasMessageStartingWith("missing/a.pgorm cannot be written");
    }

    private String read(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("a.pgorm"), text);
        return TextFiles.read(file, "a.pgorm", TextFiles.SCHEMA_LIMIT);
    }
}

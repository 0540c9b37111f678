package dev.pgorm.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {
    @TempDir
    Path directory;

    @Test
    void equalTextPassesWhateverTheLastLineEnd() throws IOException {
        Path file = Files.writeString(directory.resolve("a.txt"), "one\ntwo\n");

        assertThatCode(() -> new Golden(false).compare(file, "one\r\ntwo")).doesNotThrowAnyException();
    }

    @Test
    void differentTextFailsAndLeavesTheFileAlone() throws IOException {
        Path file = Files.writeString(directory.resolve("a.txt"), "one\n");

        assertThatThrownBy(() -> new Golden(false).compare(file, "two"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dgolden.update");
        assertThat(file).hasContent("one");
    }

    @Test
    void updatingRewritesTheFileAndFails() throws IOException {
        Path file = Files.writeString(directory.resolve("a.txt"), "one\n");

        assertThatThrownBy(() -> new Golden(true).compare(file, "two"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("rewrote");
        assertThat(file).content().isEqualTo("two\n");
    }

    @Test
    void anEmptyTextIsNotAMissingFile() {
        assertThatThrownBy(() -> new Golden(false).compare(directory.resolve("missing.txt"), ""))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void aDirectoryWithoutCasesFails() {
        assertThatThrownBy(() -> Golden.folders(directory)).isInstanceOf(AssertionError.class);
    }

    @Test
    void everyFolderIsACaseInTheOrderOfNames() throws IOException {
        Files.createDirectory(directory.resolve("b"));
        Files.createDirectory(directory.resolve("a"));
        Files.writeString(directory.resolve("readme.txt"), "");

        assertThat(Golden.eachFolder(directory, path -> {}))
                .extracting(test -> test.getDisplayName())
                .containsExactly("a", "b");
    }
}

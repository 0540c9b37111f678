package dev.pgorm.studio.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalChangeTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write_the_file() throws IOException {
        file = Files.writeString(folder.resolve("shop.pgorm"), "model A {}\n");
    }

    @Test
    void a_file_that_was_left_alone_is_the_same() throws IOException {
        assertThat(ExternalChange.of(file, FileIdentity.read(file))).isEqualTo(ExternalChange.SAME);
    }

    @Test
    void a_file_that_was_written_again_with_the_same_content_is_the_same() throws IOException {
        FileIdentity loaded = FileIdentity.read(file);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

        assertThat(ExternalChange.of(file, loaded)).isEqualTo(ExternalChange.SAME);
    }

    @Test
    void another_content_of_the_same_size_and_time_is_a_change() throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        FileIdentity loaded = FileIdentity.read(file);
        Files.writeString(file, "model B {}\n");
        Files.setLastModifiedTime(file, time);

        assertThat(ExternalChange.of(file, loaded)).isEqualTo(ExternalChange.CHANGED);
    }

    @Test
    void a_file_can_be_gone_and_come() throws IOException {
        FileIdentity loaded = FileIdentity.read(file);
        Files.delete(file);
        assertThat(ExternalChange.of(file, loaded)).isEqualTo(ExternalChange.GONE);
        assertThat(ExternalChange.of(file, new FileIdentity.Absent())).isEqualTo(ExternalChange.SAME);

        Files.writeString(file, "new");
        assertThat(ExternalChange.of(file, new FileIdentity.Absent())).isEqualTo(ExternalChange.CHANGED);
    }
}

package dev.pgorm.repl.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagedWriterTest {

    @TempDir
    private Path directory;

    private final StringWriter screen = new StringWriter();

    @Test
    void whatFitsOnTheScreenGoesThere() throws IOException {
        Path seen = directory.resolve("seen");
        try (PagedWriter writer = writer(3, "cat > " + seen)) {
            writer.write("one\ntwo\n");
        }

        assertThat(screen).hasToString("one\ntwo\n");
        assertThat(seen).doesNotExist();
    }

    @Test
    void whatDoesNotFitGoesToThePager() throws IOException {
        Path seen = directory.resolve("seen");
        try (PagedWriter writer = writer(3, "cat > " + seen)) {
            writer.write("one\ntwo\n");
            writer.write("three\nfour\n");
        }

        assertThat(screen.toString()).isEmpty();
        assertThat(Files.readString(seen)).isEqualTo("one\ntwo\nthree\nfour\n");
    }

    @Test
    void withoutAPagerEverythingGoesToTheScreen() throws IOException {
        try (PagedWriter writer = new PagedWriter(screen, 1, Optional.empty(), () -> {})) {
            writer.write("one\ntwo\nthree\n");
        }

        assertThat(screen).hasToString("one\ntwo\nthree\n");
    }

    private PagedWriter writer(int rows, String pager) {
        return new PagedWriter(screen, rows, Optional.of(pager), () -> {});
    }
}

package dev.pgorm.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarArchiveTest {
    private static final int BLOCK = 512;

    @TempDir
    Path directory;

    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

    @Test
    void filesDirectoriesAndLinksAreMadeWithTheirPermissions() throws IOException {
        entry("bin/", '5', "0000755", "", "");
        entry("bin/program", '0', "0000755", "", "x".repeat(BLOCK + 1));
        entry("share/text", '0', "0000644", "", "text");
        entry("lib/link", '2', "0000777", "../share/text", "");

        unpack();

        assertThat(directory.resolve("bin/program")).isExecutable().hasContent("x".repeat(BLOCK + 1));
        assertThat(Files.isExecutable(directory.resolve("share/text"))).isFalse();
        assertThat(directory.resolve("lib/link")).isSymbolicLink().hasContent("text");
    }

    @Test
    void anEntryOutsideTheDirectoryIsRefused() throws IOException {
        entry("../outside", '0', "0000644", "", "text");

        assertThatThrownBy(this::unpack).isInstanceOf(IOException.class).hasMessageContaining("outside");
    }

    @Test
    void aLinkToTheOutsideIsRefused() throws IOException {
        entry("link", '2', "0000777", "../../etc/passwd", "");

        assertThatThrownBy(this::unpack).isInstanceOf(IOException.class).hasMessageContaining("outside");
    }

    @Test
    void aCutArchiveIsAnError() throws IOException {
        entry("file", '0', "0000644", "", "x".repeat(BLOCK));
        byte[] whole = archive.toByteArray();

        assertThatThrownBy(() -> TarArchive.unpack(new ByteArrayInputStream(whole, 0, BLOCK + 10), directory))
                .isInstanceOf(EOFException.class);
    }

    private void unpack() throws IOException {
        archive.write(new byte[2 * BLOCK]);
        TarArchive.unpack(new ByteArrayInputStream(archive.toByteArray()), directory);
    }

    private void entry(String name, char type, String mode, String link, String content) throws IOException {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, mode);
        put(header, 124, "%011o".formatted(content.length()));
        header[156] = (byte) type;
        put(header, 157, link);
        put(header, 257, "ustar");
        archive.write(header);
        archive.write(content.getBytes(StandardCharsets.US_ASCII));
        archive.write(new byte[(BLOCK - content.length() % BLOCK) % BLOCK]);
    }

    private static void put(byte[] header, int position, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, position, bytes.length);
    }
}

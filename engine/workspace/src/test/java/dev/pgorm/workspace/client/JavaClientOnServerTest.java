package dev.pgorm.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.exec.Database;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program with a generated client, compiled here, writes and reads rows on a server: nothing comes back otherwise than it went. */
final class JavaClientOnServerTest {

    private static final Path CASE = Path.of("src/test/cases/java-client");

    @TempDir
    private static Path home;

    private static ClientOnServer client;

    @BeforeAll
    static void compileTheProgram() throws Exception {
        client = ClientOnServer.of(CASE, home, List.of(CASE.resolve("RoundTrip.java")));
    }

    @AfterAll
    static void close() throws Exception {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"values", "nulls", "filled"})
    void whatAGeneratedClientWritesIsWhatItReads(String method) throws Exception {
        Object differences =
                client.program("RoundTrip").getMethod(method, Database.class).invoke(null, client.database());

        assertThat((List<?>) differences).isEmpty();
    }
}

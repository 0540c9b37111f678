package dev.pgorm.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformTest {
    private static final Path SOMEWHERE = Path.of("/nowhere");

    @ParameterizedTest
    @CsvSource({
        "Mac OS X, x86_64, darwin-amd64",
        "Mac OS X, aarch64, darwin-arm64v8",
    })
    void everySystemHasItsArtifact(String system, String processor, String classifier) throws Exception {
        assertThat(Platform.of(environment(system, processor)).classifier()).isEqualTo(classifier);
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, amd64", "Linux, riscv64", "FreeBSD, amd64"})
    void anotherSystemIsAnError(String system, String processor) {
        assertThatThrownBy(() -> Platform.of(environment(system, processor)))
                .asInstanceOf(type(EmbeddedServerException.class))
                .extracting(EmbeddedServerException::problem)
                .isEqualTo(new EmbeddedProblem.UnsupportedPlatform(system, processor));
    }

    @Test
    void anotherMajorIsAnError() {
        assertThatThrownBy(() -> EmbeddedServer.joinShared(9, environment("Linux", "amd64")))
                .asInstanceOf(type(EmbeddedServerException.class))
                .extracting(EmbeddedServerException::problem)
                .isEqualTo(new EmbeddedProblem.UnsupportedMajor(9, List.of(14, 15, 16, 17, 18)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux-amd64", "linux-arm64v8", "darwin-amd64", "darwin-arm64v8", "linux-amd64-alpine"})
    void theContentOfTheDefaultMajorIsPinnedForEveryPlatform(String classifier) throws Exception {
        Binaries binaries = Binaries.of(EmbeddedServers.DEFAULT_MAJOR, new Platform(classifier));

        assertThat(binaries.sha256()).hasValueSatisfying(sum -> assertThat(sum).hasSize(64));
    }

    @Test
    void rootWithoutAWayToBecomeSomeoneElseIsAnError() {
        Environment root =
                new Environment(Map.of("PATH", "/nowhere"), SOMEWHERE, SOMEWHERE, "Linux", "amd64", true, List.of());

        assertThatThrownBy(() -> ServerUser.of(root, SOMEWHERE))
                .asInstanceOf(type(EmbeddedServerException.class))
                .extracting(EmbeddedServerException::problem)
                .isInstanceOf(EmbeddedProblem.NoPrivilegeDrop.class);
    }

    private static Environment environment(String system, String processor) {
        return new Environment(Map.of(), SOMEWHERE, SOMEWHERE, system, processor, false, List.of());
    }
}

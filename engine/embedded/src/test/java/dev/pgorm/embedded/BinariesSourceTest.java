package dev.pgorm.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesSourceTest {
    private static final Platform PLATFORM = new Platform("linux-amd64");

    @TempDir
    Path directory;

    private Path home;
    private Path remote;
    private Path downloads;

    @BeforeEach
    void createDirectories() throws IOException {
        home = Files.createDirectory(directory.resolve("home"));
        remote = Files.createDirectory(directory.resolve("remote"));
        downloads = Files.createDirectory(directory.resolve("downloads"));
    }

    @Test
    void theClassPathComesFirst() throws Exception {
        Binaries binaries = Binaries.of(17, PLATFORM);
        Path jar = Files.writeString(directory.resolve(binaries.fileName()), "carried");
        Environment carrying = environment(Map.of(), List.of(directory.resolve("other.jar"), jar));

        assertThat(new BinariesSource(binaries, carrying).jar(downloads)).isEqualTo(jar);
    }

    @Test
    void theLocalRepositoryComesNextWhereverTheSettingsPutIt() throws Exception {
        Path elsewhere = directory.resolve("elsewhere");
        settings("<localRepository>" + elsewhere + "</localRepository>");
        Path jar = publish(elsewhere, unpinned(), "bytes");

        assertThat(source(unpinned()).jar(downloads)).isEqualTo(jar);
    }

    @Test
    void aMirrorOfCentralIsDownloadedFromAndItsChecksumCompared() throws Exception {
        settings("<mirrors><!-- <mirror><mirrorOf>*</mirrorOf><url>file:///no</url></mirror> -->"
                + "<mirror><mirrorOf>snapshots</mirrorOf><url>file:///neither</url></mirror>"
                + "<mirror><mirrorOf>central</mirrorOf><url>" + remote.toUri() + "</url></mirror></mirrors>");
        Path published = publish(remote, unpinned(), "bytes");
        Files.writeString(published.resolveSibling(published.getFileName() + ".sha1"), Digest.of("SHA-1", published));

        assertThat(source(unpinned()).jar(downloads)).hasContent("bytes").hasParentRaw(downloads);
    }

    @Test
    void bytesThatAreNotWhatTheRepositorySaysAreRefused() throws Exception {
        Path published = publish(remote, unpinned(), "bytes");
        Files.writeString(published.resolveSibling(published.getFileName() + ".sha1"), "0123");

        assertThatThrownBy(() -> source(unpinned()).jar(downloads))
                .asInstanceOf(type(EmbeddedServerException.class))
                .extracting(EmbeddedServerException::problem)
                .isInstanceOf(EmbeddedProblem.BinariesDamaged.class);
    }

    @Test
    void bytesThatAreNotWhatWasReleasedAreRefusedWhateverTheRepositorySays() throws Exception {
        Binaries pinned = Binaries.of(16, PLATFORM);
        Path published = publish(remote, pinned, "not PostgreSQL");
        Files.writeString(published.resolveSibling(published.getFileName() + ".sha1"), Digest.of("SHA-1", published));

        assertThatThrownBy(() -> source(pinned).jar(downloads))
                .asInstanceOf(type(EmbeddedServerException.class))
                .extracting(EmbeddedServerException::problem)
                .isInstanceOf(EmbeddedProblem.BinariesDamaged.class);
    }

    @Test
    void whatIsNowhereSaysWhereWasLooked() throws Exception {
        Binaries binaries = Binaries.of(14, PLATFORM);

        assertThatThrownBy(() -> source(binaries).jar(downloads))
                .asInstanceOf(type(EmbeddedServerException.class))
                .extracting(EmbeddedServerException::problem, type(EmbeddedProblem.BinariesUnavailable.class))
                .returns(binaries.coordinates(), EmbeddedProblem.BinariesUnavailable::artifact)
                .returns(home.resolve(".m2/repository"), EmbeddedProblem.BinariesUnavailable::localRepository);
    }

    private static Binaries unpinned() {
        return new Binaries(16, "16.15.0", PLATFORM, Optional.empty());
    }

    private BinariesSource source(Binaries binaries) {
        Map<String, String> variables = Files.exists(home.resolve(".m2"))
                ? Map.of()
                : Map.of("PGORM_MAVEN_REPOSITORY", remote.toUri().toString());
        return new BinariesSource(binaries, environment(variables, List.of()));
    }

    private Environment environment(Map<String, String> variables, List<Path> classPath) {
        return new Environment(variables, home, directory, "Linux", "amd64", false, classPath);
    }

    private void settings(String content) throws IOException {
        Path file = Files.createDirectory(home.resolve(".m2")).resolve("settings.xml");
        Files.writeString(file, "<settings>" + content + "</settings>");
    }

    private static Path publish(Path repository, Binaries binaries, String content) throws IOException {
        Path jar = repository.resolve(binaries.repositoryPath());
        Files.createDirectories(jar.getParent());
        return Files.writeString(jar, content);
    }
}

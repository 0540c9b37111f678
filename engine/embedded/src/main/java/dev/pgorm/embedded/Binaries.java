package dev.pgorm.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One published archive of PostgreSQL binaries.
 *
 * @param version the artifact's version, such as {@code 17.11.0}
 * @param sha256 its released content, where that is pinned here; elsewhere the repository's own checksum decides
 */
record Binaries(int major, String version, Platform platform, Optional<String> sha256) {
    static final String GROUP = "io.zonky.test.postgres";

    /** The pinned versions, ascending by major. A new minor release changes this line and {@code binaries.sha256}. */
    private static final List<String> VERSIONS = List.of("14.24.0", "15.19.0", "16.15.0", "17.11.0", "18.6.0");

    static List<Integer> majors() {
        return VERSIONS.stream().map(Binaries::majorOf).toList();
    }

    static Binaries of(int major, Platform platform) throws EmbeddedServerException {
        String version = VERSIONS.stream()
                .filter(candidate -> majorOf(candidate) == major)
                .findFirst()
                .orElseThrow(() -> new EmbeddedServerException(new EmbeddedProblem.UnsupportedMajor(major, majors())));
        return new Binaries(major, version, platform, pinned(platform.artifactId() + "-" + version + ".jar"));
    }

    /** {@code 17.11} for the artifact version {@code 17.11.0}. */
    String serverVersion() {
        return version.substring(0, version.lastIndexOf('.'));
    }

    String fileName() {
        return platform.artifactId() + "-" + version + ".jar";
    }

    /** The path of the artifact in any Maven repository. */
    String repositoryPath() {
        return GROUP.replace('.', '/') + "/" + platform.artifactId() + "/" + version + "/" + fileName();
    }

    String coordinates() {
        return GROUP + ":" + platform.artifactId() + ":" + version;
    }

    private static int majorOf(String version) {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    private static Optional<String> pinned(String fileName) {
        try (InputStream stream = Objects.requireNonNull(
                        Binaries.class.getResourceAsStream("binaries.sha256"), "binaries.sha256");
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.endsWith("  " + fileName))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .findFirst();
        } catch (IOException unreadableJar) {
            throw new UncheckedIOException(unreadableJar);
        }
    }
}

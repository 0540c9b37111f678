package dev.pgorm.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Finds the jar with the binaries: on the class path, in the local Maven repository, else by download with a checksum. */
final class BinariesSource {
    private static final int TIMEOUT_MILLIS = 20_000;

    private final Binaries binaries;
    private final Environment environment;

    BinariesSource(Binaries binaries, Environment environment) {
        this.binaries = binaries;
        this.environment = environment;
    }

    /**
     * The jar, verified.
     *
     * @param downloads a directory that a download may be put into
     */
    Path jar(Path downloads) throws EmbeddedServerException, IOException {
        Optional<Path> carried = onClassPath();
        if (carried.isPresent()) {
            return carried.get();
        }
        MavenSettings maven = MavenSettings.of(environment);
        Path local = maven.localRepository().resolve(binaries.repositoryPath());
        if (Files.isReadable(local)) {
            verifyPinned(local, local.toString());
            return local;
        }
        return download(maven, downloads);
    }

    private Optional<Path> onClassPath() {
        return environment.classPath().stream()
                .filter(entry -> entry.endsWith(binaries.fileName()))
                .filter(Files::isReadable)
                .findFirst();
    }

    private Path download(MavenSettings maven, Path downloads) throws EmbeddedServerException, IOException {
        String address = maven.remoteRepository() + "/" + binaries.repositoryPath();
        Path target = downloads.resolve(binaries.fileName());
        try (InputStream input = open(address)) {
            Files.copy(input, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unreachable) {
            throw unavailable(maven, unreachable);
        }
        if (binaries.sha256().isPresent()) {
            verifyPinned(target, address);
        } else {
            verifyPublished(maven, target, address);
        }
        return target;
    }

    private void verifyPinned(Path file, String where) throws EmbeddedServerException, IOException {
        Optional<String> expected = binaries.sha256();
        if (expected.isPresent()) {
            compare(expected.get(), Digest.sha256(file), where);
        }
    }

    private void verifyPublished(MavenSettings maven, Path file, String address)
            throws EmbeddedServerException, IOException {
        String published;
        try (InputStream input = open(address + ".sha1")) {
            published = new String(input.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException unreachable) {
            throw unavailable(maven, unreachable);
        }
        compare(published.split("\\s")[0], Digest.of("SHA-1", file), address);
    }

    private void compare(String expected, String found, String where) throws EmbeddedServerException {
        if (!expected.equals(found)) {
            throw new EmbeddedServerException(
                    new EmbeddedProblem.BinariesDamaged(binaries.coordinates(), where, expected, found));
        }
    }

    private EmbeddedServerException unavailable(MavenSettings maven, IOException reason) {
        return new EmbeddedServerException(
                new EmbeddedProblem.BinariesUnavailable(
                        binaries.coordinates(),
                        maven.localRepository(),
                        maven.remoteRepository(),
                        FileTrouble.reason(reason)),
                reason);
    }

    private static InputStream open(String address) throws IOException {
        URLConnection connection = URI.create(address).toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        return connection.getInputStream();
    }
}

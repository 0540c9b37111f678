package dev.pgorm.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the user's Maven keeps and gets its artifacts, as far as {@code ~/.m2/settings.xml} says.
 *
 * @param localRepository the directory of artifacts already downloaded
 * @param remoteRepository the base address of a mirror of Central, or Central
 */
record MavenSettings(Path localRepository, String remoteRepository) {
    private static final String CENTRAL = "https://repo.maven.apache.org/maven2";
    private static final Set<String> CENTRALS = Set.of("central", "*", "external:*");
    private static final Pattern MIRROR = Pattern.compile("<mirror>(.*?)</mirror>", Pattern.DOTALL);

    static MavenSettings of(Environment environment) throws IOException {
        Path directory = environment.home().resolve(".m2");
        Path file = directory.resolve("settings.xml");
        String settings = Files.isReadable(file) ? Files.readString(file).replaceAll("(?s)<!--.*?-->", "") : "";
        Path local = element("localRepository", settings)
                .map(path -> path.replace("${user.home}", environment.home().toString()))
                .map(Path::of)
                .orElseGet(() -> directory.resolve("repository"));
        String remote = environment
                .variable("PGORM_MAVEN_REPOSITORY")
                .or(() -> mirror(settings))
                .orElse(CENTRAL);
        return new MavenSettings(local, remote.endsWith("/") ? remote.substring(0, remote.length() - 1) : remote);
    }

    private static Optional<String> mirror(String settings) {
        Matcher mirrors = MIRROR.matcher(settings);
        while (mirrors.find()) {
            String mirror = mirrors.group(1);
            if (element("mirrorOf", mirror).filter(CENTRALS::contains).isPresent()) {
                return element("url", mirror);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> element(String name, String xml) {
        Matcher matcher =
                Pattern.compile("<" + name + ">\\s*([^<]+?)\\s*</" + name + ">").matcher(xml);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}

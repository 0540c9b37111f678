package dev.pgorm.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What this module reads of the machine and the process it runs in.
 *
 * @param variables the environment variables
 * @param home the user's home directory
 * @param temporary the directory for temporary files
 * @param operatingSystem as the system property {@code os.name} spells it
 * @param architecture as the system property {@code os.arch} spells it
 * @param superuser whether the process runs as root, which PostgreSQL refuses to do
 * @param classPath the jars that may carry PostgreSQL binaries
 */
public record Environment(
        Map<String, String> variables,
        Path home,
        Path temporary,
        String operatingSystem,
        String architecture,
        boolean superuser,
        List<Path> classPath) {

    public Environment {
        variables = Map.copyOf(variables);
        classPath = List.copyOf(classPath);
    }

    /** The environment of this process. */
    public static Environment system() {
        return new Environment(
                System.getenv(),
                // HOME first, as the XDG directories want it; the account's directory need not exist.
                Path.of(Optional.ofNullable(System.getenv("HOME"))
                        .filter(home -> home.startsWith("/"))
                        .orElse(System.getProperty("user.home"))),
                Path.of(System.getProperty("java.io.tmpdir")),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                runsAsSuperuser(),
                systemClassPath());
    }

    /** The same environment with one variable set. */
    public Environment with(String name, String value) {
        Map<String, String> changed = new java.util.HashMap<>(variables);
        changed.put(name, value);
        return new Environment(changed, home, temporary, operatingSystem, architecture, superuser, classPath);
    }

    /** The value of a variable that is set and not empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    Path cacheHome() {
        return directory("XDG_CACHE_HOME", ".cache");
    }

    Path stateHome() {
        return directory("XDG_STATE_HOME", ".local/state");
    }

    private Path directory(String variable, String belowHome) {
        // The XDG specification: a path that is not absolute is ignored.
        return variable(variable).map(Path::of).filter(Path::isAbsolute).orElseGet(() -> home.resolve(belowHome));
    }

    private static boolean runsAsSuperuser() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException noProcessFiles) {
            return System.getProperty("user.name", "").equals("root");
        }
    }

    private static List<Path> systemClassPath() {
        // Surefire puts the real class path here and a manifest-only jar in java.class.path.
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }
}

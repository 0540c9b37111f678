package dev.pgorm.app;

import dev.pgorm.app.wiring.Surroundings;
import dev.pgorm.app.wiring.Version;
import dev.pgorm.workspace.error.WorkspaceError;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes down a bug of ours: what ran, where it broke, nothing secret. */
final class DefectReport {

    private static final Pattern CREDENTIALS = Pattern.compile("(?<=://)[^/@\\s]*@");
    private static final Pattern PASSWORD = Pattern.compile("(?i)(password|pwd|secret|token)(\\s*[=:]\\s*)\\S+");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private DefectReport() {}

    /** Writes the report and makes the error that tells about it. */
    static WorkspaceError.Defect write(Surroundings surroundings, String command, Throwable defect) {
        String text = text(command, defect);
        String what = "pgorm " + command + " met a bug of its own: " + withoutSecrets(summary(defect));
        return save(surroundings, text)
                .map(file -> new WorkspaceError.Defect(
                        what + "\n  A report is in " + file
                                + "; please look it through and attach it to an issue of the project.",
                        defect))
                .orElseGet(() -> new WorkspaceError.Defect(
                        what + "\n  No report could be written; please attach this to an issue of the project:\n"
                                + text,
                        defect));
    }

    private static String text(String command, Throwable defect) {
        StringWriter trace = new StringWriter();
        defect.printStackTrace(new PrintWriter(trace));
        return """
                PG-ORM %s
                command: %s
                java: %s (%s)
                system: %s %s

                %s""".formatted(
                        Version.number(),
                        command,
                        System.getProperty("java.version"),
                        System.getProperty("java.vendor"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        withoutSecrets(trace.toString()));
    }

    private static String summary(Throwable defect) {
        String message = defect.getMessage();
        String name = defect.getClass().getSimpleName();
        return message == null
                ? name
                : name + ", " + message.lines().findFirst().orElse("");
    }

    static String withoutSecrets(String text) {
        return PASSWORD.matcher(CREDENTIALS.matcher(text).replaceAll("***@")).replaceAll("$1$2***");
    }

    private static Optional<Path> save(Surroundings surroundings, String text) {
        String state = surroundings.environment().getOrDefault("XDG_STATE_HOME", "");
        Path base = state.isEmpty() ? surroundings.home().resolve(".local/state") : Path.of(state);
        String name = "report-" + STAMP.format(surroundings.clock().instant()) + ".txt";
        try {
            Path file = Files.createDirectories(base.resolve("pgorm")).resolve(name);
            return Optional.of(Files.writeString(file, text));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}

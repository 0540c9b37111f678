package dev.pgorm.workspace.error;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where reports about bugs of ours are written down, without secrets: {@code $XDG_STATE_HOME/pgorm}. */
public final class DefectReports {

    private static final Pattern CREDENTIALS = Pattern.compile("(?<=://)[^/@\\s]*@");
    private static final Pattern PASSWORD = Pattern.compile("(?i)(password|pwd|secret|token)(\\s*[=:]\\s*)\\S+");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path directory;

    /** The place for an environment and a home directory. */
    public DefectReports(Map<String, String> environment, Path home) {
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        this.directory = (state.isEmpty() ? home.resolve(".local/state") : Path.of(state)).resolve("pgorm");
    }

    /** Writes a report and says in a sentence where it is; where it cannot be written, the sentence is followed by the report. */
    public String save(Instant time, String report) {
        String text = withoutSecrets(report);
        return write(time, text)
                .map(file ->
                        "A report is in " + file + "; please look it through and attach it to an issue of the project.")
                .orElse("No report could be written; please attach this to an issue of the project:\n" + text);
    }

    private Optional<Path> write(Instant time, String text) {
        try {
            Path file = Files.createDirectories(directory).resolve("report-" + STAMP.format(time) + ".txt");
            return Optional.of(Files.writeString(file, text));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** A text with what looks like passwords struck out. */
    public static String withoutSecrets(String text) {
        return PASSWORD.matcher(CREDENTIALS.matcher(text).replaceAll("***@")).replaceAll("$1$2***");
    }
}

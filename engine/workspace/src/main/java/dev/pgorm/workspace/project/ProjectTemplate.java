package dev.pgorm.workspace.project;

import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The files of a new project. Nothing that exists is changed, except that {@code .gitignore} gains the lines that it lacks. */
public final class ProjectTemplate {

    private static final List<String> IGNORED = List.of(".pgorm/", ".env");

    private ProjectTemplate() {}

    /**
     * Writes what is missing.
     *
     * @param directory where
     * @param name what the user calls it
     * @return the files that were written or extended
     */
    public static List<String> create(Path directory, String name) {
        List<String> written = new ArrayList<>();
        try {
            Files.createDirectories(directory);
            Path schema = directory.resolve("schema.pgorm");
            if (SchemaFiles.find(directory, java.util.Optional.empty()).isEmpty()) {
                Files.writeString(schema, template(), StandardOpenOption.CREATE_NEW);
                written.add("schema.pgorm");
            }
            Path migrations = directory.resolve("migrations");
            if (!Files.isDirectory(migrations)) {
                Files.createDirectory(migrations);
                written.add("migrations/");
            }
            if (extendIgnored(directory.resolve(".gitignore"))) {
                written.add(".gitignore");
            }
            return List.copyOf(written);
        } catch (AccessDeniedException e) {
            throw new WrongInput(
                    e.getFile() + " may not be written", "check the permissions of " + name + ", or choose another");
        } catch (IOException e) {
            throw new WrongInput(
                    "the project cannot be written to " + name + ": " + e.getMessage(),
                    "check that it is a directory and that its disk has room");
        }
    }

    private static boolean extendIgnored(Path file) throws IOException {
        String text = Files.exists(file) ? Files.readString(file) : "";
        List<String> present = text.lines().map(String::strip).toList();
        List<String> missing =
                IGNORED.stream().filter(line -> !present.contains(line)).toList();
        if (missing.isEmpty()) {
            return false;
        }
        String separator = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
        Files.writeString(file, text + separator + String.join("\n", missing) + "\n");
        return true;
    }

    private static String template() {
        try (InputStream stream = ProjectTemplate.class.getResourceAsStream("schema.pgorm")) {
            if (stream == null) {
                throw new IllegalStateException("the schema template is missing from the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

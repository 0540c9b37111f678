package dev.pgorm.workspace.migration;

import dev.pgorm.migrate.MigrationScript;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.document.PlanFile;
import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the folder of a new migration, whole or not at all. */
final class MigrationWriter {

    private static final String EMPTY = """
            -- Written by hand: SQL for the server, one statement after the other. Statements share a transaction wherever PostgreSQL lets
            -- them. "-- pgorm:step id=NAME mode=MODE" above a statement says otherwise: transactional, alone (a transaction of its
            -- own) or outside (no transaction).
            """;

    private final MigrationDirectory directory;

    MigrationWriter(MigrationDirectory directory) {
        this.directory = directory;
    }

    /** An empty one; its files, as the user calls them. */
    List<String> writeEmpty(String name) {
        return write(name, Map.of(MigrationFolder.SCRIPT, EMPTY));
    }

    /**
     * One that makes the changes of a diff; its files, as the user calls them.
     *
     * @param wayBack the text of {@code down.sql}
     */
    List<String> write(String name, DiffResult diff, DiffOptions options, String wayBack) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(MigrationFolder.SCRIPT, diff.sql());
        files.put("down.sql", wayBack);
        String checksum = new MigrationScript(name, diff.sql(), List.of()).checksum();
        files.put("plan.json", PlanFile.text("migrate new", diff, options, Optional.of(checksum)));
        return write(name, files);
    }

    private List<String> write(String name, Map<String, String> files) {
        Path target = directory.path().resolve(name);
        Path draft = directory.path().resolve("." + name + ".pgorm-draft");
        try {
            Files.createDirectories(directory.path());
            Files.createDirectory(draft);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(draft.resolve(file.getKey()), file.getValue());
            }
            Files.move(draft, target);
        } catch (IOException e) {
            discard(draft, files, e);
            throw new WrongInput(
                    directory.name() + "/" + name + " cannot be written: " + e.getMessage(),
                    "check the permissions of the directory and the room on its disk");
        }
        return files.keySet().stream()
                .map(file -> directory.name() + "/" + name + "/" + file)
                .toList();
    }

    private static void discard(Path draft, Map<String, String> files, IOException reason) {
        try {
            for (String file : files.keySet()) {
                Files.deleteIfExists(draft.resolve(file));
            }
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            reason.addSuppressed(e); // the first reason is the one to tell
        }
    }
}

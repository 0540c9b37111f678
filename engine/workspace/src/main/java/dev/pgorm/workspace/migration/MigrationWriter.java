package dev.pgorm.workspace.migration;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.hazard.Hazard;
import dev.pgorm.hazard.Severity;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.migrate.MigrationScript;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.PlanException;
import dev.pgorm.plan.PlanOptions;
import dev.pgorm.plan.Planner;
import dev.pgorm.render.CommentText;
import dev.pgorm.render.SqlScript;
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

    /** One that makes the changes of a diff; its files, as the user calls them. */
    List<String> write(String name, DiffResult diff, DiffOptions options, int serverMajor) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(MigrationFolder.SCRIPT, diff.sql());
        files.put("down.sql", wayBack(diff.executable(), serverMajor));
        String checksum = new MigrationScript(name, diff.sql(), List.of()).checksum();
        files.put("plan.json", PlanFile.text("migrate new", diff, options, Optional.of(checksum)));
        return write(name, files);
    }

    /** The way back, with what it cannot bring back in front. */
    private static String wayBack(DiffResult.Executable forward, int serverMajor) {
        StringBuilder text = new StringBuilder("-- The way back. Nothing runs this file by itself.\n");
        forward.plan().hazards().stream()
                .filter(hazard -> hazard.severity() == Severity.DATA_LOSS)
                .map(Hazard::why)
                .distinct()
                .forEach(lost -> text.append("-- It does not bring back what the migration loses: ")
                        .append(CommentText.oneLine(lost))
                        .append('\n'));
        List<RenameHint> renames = forward.renames().stream()
                .map(hint -> new RenameHint(hint.to(), hint.from()))
                .toList();
        try {
            ChangeSet back =
                    Differ.diff(forward.changes().target(), forward.from(), ManagedScope.everything(), renames);
            Plan plan = Planner.plan(forward.changes().target(), forward.from(), back, PlanOptions.direct(serverMajor));
            text.append('\n').append(SqlScript.text(plan));
        } catch (PlanException impossible) {
            text.append("-- There is no way back: ")
                    .append(CommentText.oneLine(impossible.failure().message()))
                    .append('\n');
        }
        return text.toString();
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

package dev.pgorm.workspace.migration;

import dev.pgorm.migrate.MigrationException;
import dev.pgorm.migrate.MigrationScript;
import dev.pgorm.workspace.document.PlanFile;
import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import dev.pgorm.workspace.project.TextFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A migration in its folder.
 *
 * @param path the folder
 * @param name its name, which is the migration's
 * @param text of {@code migration.sql}
 */
record MigrationFolder(Path path, String name, String text) {

    static final String SCRIPT = "migration.sql";

    /** The migration in a folder; empty where there is none in it. */
    static Optional<MigrationFolder> at(Path path) {
        Path script = path.resolve(SCRIPT);
        String name = String.valueOf(path.getFileName());
        return Files.isRegularFile(script)
                ? Optional.of(new MigrationFolder(
                        path, name, TextFiles.read(script, name + "/" + SCRIPT, TextFiles.SQL_LIMIT)))
                : Optional.empty();
    }

    /**
     * What is run.
     *
     * @throws WrongInput where the file cannot be run as a migration
     */
    MigrationScript script() {
        try {
            return MigrationScript.parse(name, text);
        } catch (MigrationException unfit) {
            throw new WrongInput(unfit.failure().message(), "change the file so that it is SQL for the server alone");
        }
    }

    /** The plan beside it, unless the file has been edited since. */
    Optional<PlanFile> plan() {
        Path file = path.resolve("plan.json");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        PlanFile plan = PlanFile.read(file, name + "/plan.json");
        MigrationScript unread = new MigrationScript(name, text, java.util.List.of());
        return plan.checksum().filter(unread::hasChecksum).map(checksum -> plan);
    }

    /** Whether a checksum in a history is that of the file. */
    boolean hasChecksum(String checksum) {
        return new MigrationScript(name, text, java.util.List.of()).hasChecksum(checksum);
    }
}

package dev.pgorm.workspace.migration;

import dev.pgorm.workspace.change.DiffResult;
import java.util.List;
import java.util.Optional;

/**
 * A migration that was written.
 *
 * @param name its name, the time included; empty where nothing was written, since there is nothing to change
 * @param files what was written, as the user calls it
 * @param diff what it changes; empty for one that somebody writes by hand
 * @param server what it was planned for; empty for one that somebody writes by hand
 */
public record NewMigration(
        Optional<String> name, List<String> files, Optional<DiffResult> diff, Optional<PlannedServer> server) {

    public NewMigration {
        files = List.copyOf(files);
    }
}

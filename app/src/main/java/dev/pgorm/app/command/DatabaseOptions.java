package dev.pgorm.app.command;

import dev.pgorm.app.wiring.Surroundings;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.error.WorkspaceError.WrongUsage;
import dev.pgorm.workspace.project.WorkspaceOptions;
import dev.pgorm.workspace.project.WorkspaceOptions.ScratchChoice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database is meant, and where scratch databases are made. */
final class DatabaseOptions {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The database: postgresql://user@host:5432/name. "
                    + "Else PGORM_URL, the datasource, PGHOST and its family, the embedded server.")
    private @Nullable String url;

    @Option(names = "--embedded", description = "The embedded server, whatever else is set.")
    private boolean embedded;

    @Option(names = "--read-only", description = "Refuse everything that writes to the database.")
    private boolean readOnly;

    @Option(
            names = "--scratch-url",
            paramLabel = "URL",
            description =
                    "The server on which scratch databases are made; else PGORM_SCRATCH_URL, the embedded server.")
    private @Nullable String scratchUrl;

    @Option(
            names = "--scratch",
            paramLabel = "target",
            description = "--scratch=target makes scratch databases on the target's own server.")
    private @Nullable String scratch;

    /** Opens the workspace of a schema. */
    Workspace open(Surroundings surroundings, Optional<String> schema) {
        if (embedded && url != null) {
            throw new WrongUsage("--embedded and --url name two databases", "leave one of them out");
        }
        return Workspace.open(new WorkspaceOptions(
                surroundings.workingDirectory(),
                schema,
                Optional.ofNullable(url),
                embedded,
                readOnly,
                scratchChoice(),
                surroundings.environment(),
                surroundings.home(),
                surroundings.user(),
                surroundings.clock()));
    }

    private ScratchChoice scratchChoice() {
        if (scratch != null && !scratch.equals("target")) {
            throw new WrongUsage(
                    "--scratch takes only the word target, not " + scratch, "use --scratch-url for an address");
        }
        if (scratch != null) {
            return new ScratchChoice.OnTarget();
        }
        return scratchUrl == null ? new ScratchChoice.Automatic() : new ScratchChoice.At(scratchUrl);
    }
}

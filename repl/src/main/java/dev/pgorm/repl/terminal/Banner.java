package dev.pgorm.repl.terminal;

import dev.pgorm.repl.command.SchemaLine;
import dev.pgorm.repl.render.Counts;
import dev.pgorm.repl.render.ErrorParagraph;
import dev.pgorm.repl.render.Screen;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.change.PendingChanges;
import dev.pgorm.workspace.database.DatabaseAddress;
import dev.pgorm.workspace.database.DatabaseState;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.Progress;
import java.nio.file.Path;
import java.util.Optional;

/** The first words of the shell. */
final class Banner {

    private final Workspace workspace;
    private final String version;
    private final Screen screen;

    Banner(Workspace workspace, String version, Screen screen) {
        this.workspace = workspace;
        this.version = version.replaceFirst("-SNAPSHOT$", "").replaceFirst("^(\\d+\\.\\d+)\\.0$", "$1");
        this.screen = screen;
    }

    /** {@code PG-ORM 0.1 · schema docs/examples/shop (9 models, 0 errors) · embedded PostgreSQL 17 on 127.0.0.1:54321}. */
    String firstLine(DatabaseState.Ready ready) {
        DatabaseAddress address = ready.address();
        String embedded = address.kind() == DatabaseAddress.Kind.EMBEDDED ? "embedded " : address.database() + " in ";
        return screen.ink().strong("PG-ORM " + version) + separator() + schema() + separator() + embedded
                + "PostgreSQL " + ready.serverMajor() + " on " + address.host() + ":" + address.port();
    }

    /** The same where the database does not answer. */
    String firstLine(WorkspaceError error) {
        return screen.ink().strong("PG-ORM " + version) + separator() + schema() + "\n"
                + ErrorParagraph.of(error, screen).stripTrailing();
    }

    /** What lies between database and schema. */
    Optional<String> secondLine(PendingChanges pending) {
        if (workspace.schemaLocation().isEmpty()) {
            return Optional.of("No schema is open: SQL works, \\d shows what there is, \\? helps.");
        }
        return switch (pending) {
            case PendingChanges.Unknown _ -> Optional.empty();
            case PendingChanges.Known known -> Optional.of(known(known));
            case PendingChanges.Unavailable unavailable ->
                Optional.of("The database is not compared with the schema: " + unavailable.message()
                        + ". \\check says more, \\? helps.");
        };
    }

    private static String known(PendingChanges.Known known) {
        if (known.changes() == 0) {
            return "The database equals the schema. \\d shows it, \\edit opens the studio, \\? helps.";
        }
        String state = known.databaseIsEmpty() ? "The database is empty: " : "The database differs from the schema: ";
        return state + Counts.of(known.changes(), "change")
                + " to apply. \\diff shows " + (known.changes() == 1 ? "it" : "them")
                + ", \\apply applies " + (known.changes() == 1 ? "it" : "them")
                + ", \\edit opens the studio, \\? helps.";
    }

    private String schema() {
        Optional<Path> location = workspace.schemaLocation();
        if (location.isEmpty()) {
            return "no schema";
        }
        String path = shortened(location.get());
        try {
            return "schema " + path + " (" + SchemaLine.counts(workspace.check(Progress.silent())) + ")";
        } catch (WorkspaceError error) {
            return "schema " + path + " (" + error.message() + ")";
        }
    }

    private String shortened(Path location) {
        Path directory = workspace.options().workingDirectory().toAbsolutePath();
        Path absolute = directory.resolve(location).normalize();
        return absolute.startsWith(directory) && !absolute.equals(directory)
                ? directory.relativize(absolute).toString()
                : absolute.toString();
    }

    private String separator() {
        return " " + screen.glyphs().separator() + " ";
    }
}

package dev.pgorm.workspace.migration;

import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.database.OpenDatabase;
import dev.pgorm.workspace.project.Progress;
import dev.pgorm.workspace.source.NamedSource;
import java.util.Optional;

/** The main flow of a diff, as the workspace does it. */
@FunctionalInterface
public interface Comparison {

    /**
     * What lies between two sources.
     *
     * @param server the database for whose version the way is planned where neither source is one; empty = the embedded server's version
     */
    DiffResult between(
            NamedSource from, NamedSource to, Optional<OpenDatabase> server, DiffOptions options, Progress progress);
}

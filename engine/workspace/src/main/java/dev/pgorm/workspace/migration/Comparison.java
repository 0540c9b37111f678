package dev.pgorm.workspace.migration;

import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.project.Progress;
import dev.pgorm.workspace.source.NamedSource;

/** The main flow of a diff, as the workspace does it. */
@FunctionalInterface
public interface Comparison {

    /** What lies between two sources. */
    DiffResult between(NamedSource from, NamedSource to, DiffOptions options, Progress progress);
}

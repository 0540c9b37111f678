package dev.pgorm.workspace.change;

import java.nio.file.Path;
import java.time.Duration;

/** What became of a seed file. */
public sealed interface SeedResult {

    /** It was run. */
    record Ran(Path file, int statements, Duration elapsed) implements SeedResult {}

    /** The same text was run before, and it was not forced. */
    record AlreadyRan(Path file) implements SeedResult {}
}

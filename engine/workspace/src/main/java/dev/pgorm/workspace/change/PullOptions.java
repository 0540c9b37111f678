package dev.pgorm.workspace.change;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * How a database becomes SDL.
 *
 * @param schemas {@code --schemas}; empty = all that are not the system's or an extension's
 * @param merge {@code --merge}: the file whose comments, order and names are kept
 */
public record PullOptions(Optional<Set<String>> schemas, Optional<Path> merge) {

    public PullOptions {
        schemas = schemas.map(Set::copyOf);
    }
}

package dev.pgorm.workspace.change;

import java.util.Optional;
import java.util.Set;

/**
 * How a database becomes SDL.
 *
 * @param schemas {@code --schemas}; empty = all that are not the system's or an extension's
 */
public record PullOptions(Optional<Set<String>> schemas) {

    public PullOptions {
        schemas = schemas.map(Set::copyOf);
    }
}

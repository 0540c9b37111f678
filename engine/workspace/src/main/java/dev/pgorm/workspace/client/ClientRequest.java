package dev.pgorm.workspace.client;

import java.util.Optional;

/**
 * Which clients are wanted.
 *
 * @param language only that language; empty = all that the schema has generator blocks for
 * @param folder where it goes, from the working directory; empty = where the generator block says
 * @param packageName the package of a Java client; empty = the one that the generator block says
 */
public record ClientRequest(Optional<ClientLanguage> language, Optional<String> folder, Optional<String> packageName) {

    /** What the schema's generator blocks say. */
    public static ClientRequest asTheSchemaSays() {
        return new ClientRequest(Optional.empty(), Optional.empty(), Optional.empty());
    }
}

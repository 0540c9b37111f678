package dev.pgorm.workspace.change;

import java.util.Set;

/**
 * What the user agreed to before a plan runs.
 *
 * @param allowedHazards the ids that {@code --allow} or a prompt named
 */
public record Consent(Set<String> allowedHazards) {

    public Consent {
        allowedHazards = Set.copyOf(allowedHazards);
    }

    /** Agreed to nothing in particular: steps that need consent are refused. */
    public static Consent none() {
        return new Consent(Set.of());
    }
}

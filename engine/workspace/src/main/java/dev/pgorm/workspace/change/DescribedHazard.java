package dev.pgorm.workspace.change;

import java.util.Optional;

/**
 * What a step may cost.
 *
 * @param id the hazard's id, which {@code --allow} takes
 * @param severity {@code note}, {@code caution}, {@code danger}…, as the hazard table says
 * @param why what happens, to which object
 * @param recipe the safe way that was taken or could be
 * @param needsConsent whether the step runs only when the id is allowed
 */
public record DescribedHazard(String id, String severity, String why, Optional<String> recipe, boolean needsConsent) {}

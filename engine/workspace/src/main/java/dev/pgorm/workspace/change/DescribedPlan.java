package dev.pgorm.workspace.change;

import dev.pgorm.plan.Fingerprint;
import java.util.List;

/**
 * The way from one structure to another.
 *
 * @param fingerprintFrom of the structure that it starts from
 * @param fingerprintTo of the structure that it ends at
 * @param settings statements that each transaction begins with
 * @param steps in the order in which they run
 */
public record DescribedPlan(
        Fingerprint fingerprintFrom, Fingerprint fingerprintTo, List<String> settings, List<DescribedStep> steps) {

    public DescribedPlan {
        settings = List.copyOf(settings);
        steps = List.copyOf(steps);
    }

    /** The hazards that nobody has consented to yet. */
    public List<DescribedHazard> hazardsNeedingConsent() {
        return steps.stream()
                .flatMap(step -> step.hazards().stream())
                .filter(DescribedHazard::needsConsent)
                .distinct()
                .toList();
    }
}

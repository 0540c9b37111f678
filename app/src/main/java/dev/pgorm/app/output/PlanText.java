package dev.pgorm.app.output;

import dev.pgorm.workspace.change.DescribedHazard;
import dev.pgorm.workspace.change.DescribedStep;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.database.DatabaseAddress;
import java.time.Duration;
import java.util.Locale;

/** A plan before it is applied, in words. */
public final class PlanText {

    private PlanText() {}

    /** Where it goes, the changes, the hazards. */
    public static String summary(DiffResult plan, DatabaseAddress address) {
        StringBuilder text = new StringBuilder();
        text.append("To ").append(address.display()).append(" as ").append(address.user());
        text.append(address.kind() == DatabaseAddress.Kind.EMBEDDED ? " (embedded)" : " (" + address.origin() + ")");
        text.append(":\n").append(plan.tree().stripTrailing());
        text.append('\n').append(DiagnosticText.count(plan.plan().steps().size(), "step"));
        for (DescribedStep step : plan.plan().steps()) {
            for (DescribedHazard hazard : step.hazards()) {
                if (hazard.needsConsent()) {
                    text.append("\n  ⚠ ").append(hazard.id()).append(": ").append(hazard.why());
                    hazard.recipe()
                            .ifPresent(recipe -> text.append("\n      safe: ").append(recipe));
                }
            }
        }
        return text.toString();
    }

    /** {@code 0.21 s}. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }
}

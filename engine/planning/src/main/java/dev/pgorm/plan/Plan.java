package dev.pgorm.plan;

import dev.pgorm.hazard.Hazard;
import dev.pgorm.ir.DefinitionKind;
import java.util.List;

/**
 * The way from one structure to another.
 *
 * @param fingerprintFrom the structure that the plan starts from
 * @param fingerprintTo the structure that it ends with, what is not managed included
 * @param steps in the order in which they run
 */
public record Plan(Fingerprint fingerprintFrom, Fingerprint fingerprintTo, List<Step> steps) {

    public Plan {
        steps = List.copyOf(steps);
    }

    /** Whether nothing has to be done. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** All hazards of all steps, in the order of the steps. */
    public List<Hazard> hazards() {
        return steps.stream().flatMap(each -> each.hazards().stream()).toList();
    }

    /**
     * What each transaction of the plan begins with; it holds until the transaction's end. A body may name what comes only later in the
     * plan, so bodies are not checked while it runs.
     */
    public List<String> settings() {
        return steps.stream().anyMatch(Plan::definesRoutine)
                ? List.of("SET LOCAL check_function_bodies = off")
                : List.of();
    }

    private static boolean definesRoutine(Step step) {
        return step.operation().object().kind() instanceof DefinitionKind kind
                && kind.hasBody()
                && (step.operation().verb() == Verb.CREATE || step.operation().verb() == Verb.ALTER);
    }
}

package dev.pgorm.workspace.change;

import dev.pgorm.workspace.database.LockHolder;
import java.util.List;

/**
 * What a plan does to whoever uses the database meanwhile.
 *
 * @param steps for each step of the plan, the tables that it locks
 * @param holders sessions that hold locks now for which a step would wait
 */
public record PlanImpact(List<List<TableImpact>> steps, List<LockHolder> holders) {

    public PlanImpact {
        steps = steps.stream().map(List::copyOf).toList();
        holders = List.copyOf(holders);
    }
}

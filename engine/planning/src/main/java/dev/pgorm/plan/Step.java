package dev.pgorm.plan;

import dev.pgorm.hazard.Hazard;
import dev.pgorm.hazard.TableLock;
import java.util.List;
import java.util.Optional;

/**
 * One statement of a plan.
 *
 * @param id names the step within its plan; the same in every run
 * @param operation what it does to what
 * @param sql the statement, without a semicolon at its end
 * @param mode how it runs
 * @param locks what it locks of the tables that existed before the plan
 * @param hazards what may go wrong
 * @param reverse the statement that undoes it, where that loses nothing
 * @param changes the ids of the changes that it serves
 */
public record Step(
        String id,
        Operation operation,
        String sql,
        StepMode mode,
        List<TableLock> locks,
        List<Hazard> hazards,
        Optional<String> reverse,
        List<String> changes) {

    public Step {
        locks = List.copyOf(locks);
        hazards = List.copyOf(hazards);
        changes = List.copyOf(changes);
    }
}

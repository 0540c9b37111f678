package dev.pgorm.workspace.change;

import java.util.List;
import java.util.Optional;

/**
 * One step of a plan, described.
 *
 * @param id stable within the plan
 * @param sql the statement, without its semicolon
 * @param mode {@code transactional}, {@code alone}, {@code outside} or {@code batched}
 * @param locks the locks it takes: {@code ACCESS EXCLUSIVE on public.User}
 * @param hazards what it may cost
 * @param reverse the statement that takes it back, where one can
 * @param changes the ids of the changes that it brings about
 */
public record DescribedStep(
        String id,
        String sql,
        String mode,
        List<String> locks,
        List<DescribedHazard> hazards,
        Optional<String> reverse,
        List<String> changes) {

    public DescribedStep {
        locks = List.copyOf(locks);
        hazards = List.copyOf(hazards);
        changes = List.copyOf(changes);
    }
}

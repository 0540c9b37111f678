package dev.pgorm.workspace.change;

import java.time.Duration;
import java.util.List;

/**
 * What became of a plan.
 *
 * @param steps how many steps ran
 * @param elapsed how long that took
 * @param differences what still differs between database and target afterwards; empty = verified equal
 */
public record ApplyResult(int steps, Duration elapsed, List<String> differences) {

    public ApplyResult {
        differences = List.copyOf(differences);
    }

    public boolean verified() {
        return differences.isEmpty();
    }
}

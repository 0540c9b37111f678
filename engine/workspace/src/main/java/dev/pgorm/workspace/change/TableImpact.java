package dev.pgorm.workspace.change;

import dev.pgorm.hazard.LockMode;
import dev.pgorm.hazard.Work;
import dev.pgorm.workspace.database.TableSize;
import java.time.Duration;
import java.util.Optional;

/**
 * What a step does to a table that was there before the plan.
 *
 * @param table the table's name with its schema's, as it is at the time of the step
 * @param lock the lock that the step takes
 * @param work what it does to the rows meanwhile
 * @param size how large the table is; empty where that is not known
 */
public record TableImpact(String table, LockMode lock, Work work, Optional<TableSize> size) {

    /** What a middling disk reads of a table while it is read through, or an index is built. */
    private static final long SCANNED_PER_SECOND = 100L << 20;

    /** What it writes anew of a table and its indexes. */
    private static final long REWRITTEN_PER_SECOND = 30L << 20;

    /** How long the work takes at a middling disk's pace: an estimate of the order, no more. Nothing where there is no work. */
    public Duration estimate() {
        return size.map(known -> switch (work) {
                    case NONE -> Duration.ZERO;
                    case SCAN -> Duration.ofMillis(1000 * known.bytes() / SCANNED_PER_SECOND);
                    case REWRITE ->
                        Duration.ofMillis(1000 * (known.bytes() + known.indexBytes()) / REWRITTEN_PER_SECOND);
                })
                .orElse(Duration.ZERO);
    }
}

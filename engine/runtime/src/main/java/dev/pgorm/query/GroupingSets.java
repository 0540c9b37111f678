package dev.pgorm.query;

import dev.pgorm.query.model.Grouping;
import java.util.ArrayList;
import java.util.List;

/**
 * Several ways to group the rows of one query, whose results are put together: {@code rollup(…)}, {@code cube(…)}, {@code groupingSets(…)}. An
 * expression that a way leaves out is null in its rows; {@code grouping(…)} tells these nulls from those of the table.
 */
public final class GroupingSets implements GroupKey {

    private final Grouping grouping;

    GroupingSets(Grouping.Kind kind, GroupKey first, GroupKey... further) {
        List<Grouping> parts = new ArrayList<>();
        parts.add(first.grouping());
        for (GroupKey each : further) {
            parts.add(each.grouping());
        }
        this.grouping = new Grouping.Several(kind, parts);
    }

    @Override
    public Grouping grouping() {
        return grouping;
    }
}

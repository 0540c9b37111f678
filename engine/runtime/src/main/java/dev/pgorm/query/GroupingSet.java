package dev.pgorm.query;

import dev.pgorm.query.model.Grouping;
import java.util.Arrays;

/** Expressions that rows are grouped by together; none of them = all rows are one group. */
public final class GroupingSet implements GroupPart {

    private final Grouping grouping;

    GroupingSet(ComparedExpression<?>... keys) {
        this.grouping = new Grouping.Several(
                Grouping.Kind.TOGETHER,
                Arrays.stream(keys).map(ComparedExpression::grouping).toList());
    }

    @Override
    public Grouping grouping() {
        return grouping;
    }
}

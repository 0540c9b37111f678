package dev.pgorm.query;

import dev.pgorm.query.model.Grouping;

/** What rows are grouped by: an expression, or several ways to group at once. */
public sealed interface GroupKey permits GroupPart, GroupingSets {

    /** What it means in the query. */
    Grouping grouping();
}

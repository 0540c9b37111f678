package dev.pgorm.query;

/** What {@code rollup(…)} and {@code cube(…)} take: an expression, or several that are left out together. */
public sealed interface GroupPart extends GroupKey permits ComparedExpression, GroupingSet {}

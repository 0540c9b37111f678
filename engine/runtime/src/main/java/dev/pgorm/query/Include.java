package dev.pgorm.query;

import dev.pgorm.query.model.Inclusion;

/** Related rows that are to be read with the rows that they belong to. */
public abstract sealed class Include implements Selectable permits Relation, IncludedOne, IncludedMany {

    Include() {}

    /** What it means. */
    public abstract Inclusion inclusion();
}

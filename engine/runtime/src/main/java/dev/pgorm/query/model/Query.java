package dev.pgorm.query.model;

import java.util.List;

/** A selection, and the related rows that are read with its rows. */
public record Query(Selection selection, List<Inclusion> inclusions) {

    public Query {
        inclusions = List.copyOf(inclusions);
    }
}

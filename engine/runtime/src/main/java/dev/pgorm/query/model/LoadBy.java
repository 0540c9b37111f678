package dev.pgorm.query.model;

/** How related rows are read. The rows are the same in every way; what differs is how many statements there are, and what the server does for them. */
public enum LoadBy {

    /** In the row that they belong to, by a join: for relations to one, which are read so where nothing is said and a join changes nothing. */
    JOIN,

    /**
     * By a statement for all rows that they belong to, whose keys are compared at once: relations to many are read so where nothing is said. So
     * many for each row cannot be asked for in it.
     */
    LEVELS,

    /**
     * By a statement for all rows that they belong to, which asks for those of each row by itself: relations of which there shall be so many for
     * each row are read so. It is for keys with very many rows behind them, of which an index gives the first in order.
     */
    LATERAL
}

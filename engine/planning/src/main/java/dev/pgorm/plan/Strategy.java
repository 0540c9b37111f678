package dev.pgorm.plan;

/** How a plan weighs speed against availability. */
public enum Strategy {
    /** The shortest statements, for databases that nobody else uses at the moment. */
    DIRECT,
    /** Recipes that keep readers and writers going, at the price of more steps. */
    ONLINE,
    /** Online recipes where a table's size makes them worth it. */
    AUTO
}

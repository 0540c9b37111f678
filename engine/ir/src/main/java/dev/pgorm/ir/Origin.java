package dev.pgorm.ir;

/** Where a table's column or constraint comes from. */
public enum Origin {
    /** The table itself says it. */
    OWN,
    /** It comes from a parent table and goes with it. */
    INHERITED,
    /** It comes from a parent table, and the table itself says it too, so that it stays without the parent. */
    MERGED;

    /** Whether a parent has it too. */
    public boolean isInherited() {
        return this != OWN;
    }

    /** Whether it would be there without any parent. */
    public boolean isOwn() {
        return this != INHERITED;
    }
}

package dev.pgorm.hazard;

/** What a statement does to a table's rows while it holds its lock. */
public enum Work {
    /** The catalogs only. */
    NONE,
    /** Reads every row, or builds an index. */
    SCAN,
    /** Writes every row anew, with its indexes. */
    REWRITE
}

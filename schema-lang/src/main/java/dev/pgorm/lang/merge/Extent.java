package dev.pgorm.lang.merge;

/** How much of the text is written anew where something in it has changed; the first that gives the right schema is the best. */
public enum Extent {
    /** Only the types and attributes that say something else. */
    PARTS,
    /** The fields in which something has changed. */
    MEMBERS,
    /** The blocks in which something has changed. */
    BLOCKS
}

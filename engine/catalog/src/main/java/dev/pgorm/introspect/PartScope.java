package dev.pgorm.introspect;

/** What can be in a database of which the caller knows what it made there: the less, the fewer queries. */
public enum PartScope {
    /** Anything. */
    ANYTHING,

    /** Schemas, extensions, enums, sequences and tables without triggers, policies or the like. */
    STRUCTURE,

    /** The same, of which no index has to be read, nor any exclusion constraint. */
    STRUCTURE_WITHOUT_INDEXES
}

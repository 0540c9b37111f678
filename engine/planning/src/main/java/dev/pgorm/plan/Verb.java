package dev.pgorm.plan;

import java.util.Locale;

/** What a step does to its object. Together with the object it names the step in the ordering rules. */
public enum Verb {
    CREATE,
    DROP,
    RENAME,
    /** To a temporary name, because the name is needed or the object will be replaced. */
    SET_ASIDE,
    SET_SCHEMA,
    /** Attributes that one ALTER statement changes: sequence options, index parameters, extension version. */
    ALTER,
    ADD_VALUE,
    SET_TYPE,
    SET_DEFAULT,
    DROP_DEFAULT,
    SET_NOT_NULL,
    DROP_NOT_NULL,
    ADD_IDENTITY,
    ALTER_IDENTITY,
    DROP_IDENTITY,
    /** Continue a new sequence where the values of the rows or of the old sequence end. */
    CONTINUE_VALUES,
    SET_EXPRESSION,
    DROP_EXPRESSION,
    SET_STORAGE,
    SET_COMPRESSION,
    SET_STATISTICS,
    SET_PARAMETERS,
    SET_OPTIONS,
    SET_LOGGED,
    SET_ACCESS_METHOD,
    SET_REPLICA_IDENTITY,
    SET_CLUSTER,
    SET_TABLESPACE,
    SET_ROW_SECURITY,
    /** A table to a partitioned table, or an index to the index of one. */
    ATTACH,
    DETACH,
    INHERIT,
    DISINHERIT,
    /** The composite type of a typed table. */
    SET_OF_TYPE,
    UNSET_OF_TYPE,
    SET_OWNED_BY,
    DROP_OWNED_BY,
    VALIDATE,
    COMMENT;

    /** The verb in words joined by hyphens, as step ids have it. */
    public String label() {
        return this == ADD_VALUE ? "add" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

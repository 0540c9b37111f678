package dev.pgorm.lang.ast;

/** The top-level blocks of the language; keywords only at top level and before a name (sdl.md, decision 3). */
public enum BlockKind {
    DATASOURCE,
    GENERATOR,
    /** The earlier spelling of a datasource: {@code config { url = env("…") }}. */
    CONFIG,
    MODEL,
    VIEW,
    TYPE,
    ENUM,
    DOMAIN,
    RANGE,
    SEQUENCE,
    COLLATION,
    FUNCTION,
    PROCEDURE,
    AGGREGATE,
    EVENT_TRIGGER,
    POLICY,
    ROLE,
    CONTEXT,
    QUERY,
    TEXT_SEARCH_CONFIGURATION,
    TEXT_SEARCH_DICTIONARY,
    SQL,
    /** A block whose keyword nobody knows; reported, its members kept for the editor. */
    UNKNOWN
}

package dev.pgorm.lang.service;

/**
 * A place where a symbol's name stands.
 *
 * @param range the name, quotes included; of a name with a schema the last part
 */
public record Occurrence(Symbol symbol, TextRange range, Role role) {

    /** What stands there. */
    public enum Role {
        DECLARATION,
        REFERENCE
    }
}

package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.BlockKind;

/** The words by which the catalogue calls the places of attributes and properties. */
final class Places {

    private Places() {}

    /** A kind of block; its keyword. */
    static String word(BlockKind kind) {
        return switch (kind) {
            case DATASOURCE, CONFIG -> "datasource";
            case GENERATOR -> "generator";
            case MODEL -> "model";
            case VIEW -> "view";
            case TYPE -> "type";
            case ENUM -> "enum";
            case DOMAIN -> "domain";
            case RANGE -> "range";
            case SEQUENCE -> "sequence";
            case COLLATION -> "collation";
            case FUNCTION -> "function";
            case PROCEDURE -> "procedure";
            case AGGREGATE -> "aggregate";
            case EVENT_TRIGGER -> "eventTrigger";
            case POLICY -> "policy";
            case ROLE -> "role";
            case CONTEXT -> "context";
            case QUERY -> "query";
            case TEXT_SEARCH_CONFIGURATION -> "textSearchConfiguration";
            case TEXT_SEARCH_DICTIONARY -> "textSearchDictionary";
            case SQL -> "sql";
            case UNKNOWN -> "";
        };
    }
}

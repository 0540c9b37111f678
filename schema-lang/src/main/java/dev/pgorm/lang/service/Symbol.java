package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.BlockKind;
import java.util.Optional;

/**
 * Something that a schema declares and that other places can name.
 *
 * @param kind what it is
 * @param container the name of the block that it is part of; empty for blocks
 * @param name its name, the schema in front included where one is written
 */
public record Symbol(Kind kind, Optional<String> container, String name) {

    /** What a symbol is. */
    public enum Kind {
        MODEL("model"),
        VIEW("view"),
        ENUM("enum"),
        COMPOSITE_TYPE("type"),
        DOMAIN("domain"),
        RANGE_TYPE("range"),
        SEQUENCE("sequence"),
        ROUTINE("routine"),
        ROLE("role"),
        SQL_BLOCK("sql block"),
        /** A block that nothing refers to. */
        BLOCK("block"),
        QUERY("query"),
        /** A parameter of a query. */
        PARAMETER("parameter"),
        /** What transactions can set. */
        CONTEXT("context"),
        /** A value of a context. */
        CONTEXT_MEMBER("member"),
        FIELD("field"),
        ENUM_VALUE("value"),
        /** An index or constraint by the name that {@code map:} gives it. */
        INDEX("index");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** What it is called in messages. */
        public String word() {
            return word;
        }
    }

    static Symbol block(BlockKind kind, String name) {
        return new Symbol(kindOf(kind), Optional.empty(), name);
    }

    static Symbol part(Kind kind, String container, String name) {
        return new Symbol(kind, Optional.of(container), name);
    }

    /** What the members of a block are that have a name and a type. */
    static Kind partKind(BlockKind kind) {
        return switch (kind) {
            case ENUM -> Kind.ENUM_VALUE;
            case QUERY -> Kind.PARAMETER;
            case CONTEXT -> Kind.CONTEXT_MEMBER;
            case DATASOURCE,
                    CONFIG,
                    GENERATOR,
                    MODEL,
                    VIEW,
                    TYPE,
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
                    TEXT_SEARCH_CONFIGURATION,
                    TEXT_SEARCH_DICTIONARY,
                    SQL,
                    UNKNOWN -> Kind.FIELD;
        };
    }

    private static Kind kindOf(BlockKind kind) {
        return switch (kind) {
            case MODEL -> Kind.MODEL;
            case VIEW -> Kind.VIEW;
            case ENUM -> Kind.ENUM;
            case TYPE -> Kind.COMPOSITE_TYPE;
            case DOMAIN -> Kind.DOMAIN;
            case RANGE -> Kind.RANGE_TYPE;
            case SEQUENCE -> Kind.SEQUENCE;
            case FUNCTION, PROCEDURE, AGGREGATE -> Kind.ROUTINE;
            case ROLE -> Kind.ROLE;
            case SQL -> Kind.SQL_BLOCK;
            case QUERY -> Kind.QUERY;
            case CONTEXT -> Kind.CONTEXT;
            case DATASOURCE,
                    GENERATOR,
                    CONFIG,
                    COLLATION,
                    EVENT_TRIGGER,
                    POLICY,
                    TEXT_SEARCH_CONFIGURATION,
                    TEXT_SEARCH_DICTIONARY,
                    UNKNOWN -> Kind.BLOCK;
        };
    }

    /** Whether fields can have it as their type. */
    boolean isType() {
        return switch (kind) {
            case MODEL, VIEW, ENUM, COMPOSITE_TYPE, DOMAIN, RANGE_TYPE -> true;
            case SEQUENCE,
                    ROUTINE,
                    ROLE,
                    SQL_BLOCK,
                    BLOCK,
                    QUERY,
                    PARAMETER,
                    CONTEXT,
                    CONTEXT_MEMBER,
                    FIELD,
                    ENUM_VALUE,
                    INDEX -> false;
        };
    }

    /** Whether it has fields. */
    boolean isTable() {
        return kind == Kind.MODEL || kind == Kind.VIEW;
    }

    /** The symbol in words: {@code field `email` of `User`}. */
    public String described() {
        return kind.word() + " `" + name + "`"
                + container.map(each -> " of `" + each + "`").orElse("");
    }
}

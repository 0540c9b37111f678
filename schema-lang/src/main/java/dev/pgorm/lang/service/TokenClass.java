package dev.pgorm.lang.service;

/** What a piece of text is to the eye. */
public enum TokenClass {
    /** The word that starts a block. */
    KEYWORD,
    /** The name of a block. */
    BLOCK_NAME,
    /** The name of a field or property, at its declaration or where it is listed. */
    FIELD_NAME,
    /** The name of an argument, before its colon. */
    ARGUMENT,
    TYPE,
    /** An attribute's name with its {@code @} or {@code @@}. */
    ATTRIBUTE,
    FUNCTION,
    STRING,
    NUMBER,
    /** An enum's value, {@code true}, a choice like {@code Cascade}. */
    CONSTANT,
    COMMENT,
    /** A comment of three slashes. */
    DOCUMENTATION,
    OPERATOR,
    PUNCTUATION,
    /** Words of SQL: the heading of a routine, verbatim texts. */
    SQL,
    /** What is no token of the language. */
    ERROR
}

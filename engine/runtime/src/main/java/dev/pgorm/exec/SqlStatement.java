package dev.pgorm.exec;

/**
 * One statement of a text of many.
 *
 * @param text the statement, without the semicolon and the blanks around it
 * @param offset where it begins in the whole text
 * @param line the line (from 1) on which it begins
 */
public record SqlStatement(String text, int offset, int line) {}

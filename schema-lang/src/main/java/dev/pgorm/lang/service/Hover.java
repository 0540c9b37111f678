package dev.pgorm.lang.service;

import java.util.List;

/**
 * What stands at a place.
 *
 * @param range the text that it is about
 * @param heading what it is, in one line
 * @param lines what it means to the database, a line each
 * @param documentation what its comment, or the language's reference, says; empty where neither does
 */
public record Hover(TextRange range, String heading, List<String> lines, String documentation) {

    public Hover {
        lines = List.copyOf(lines);
    }
}

package dev.pgorm.repl.session;

import dev.pgorm.query.Executable;

/**
 * A builder expression.
 *
 * @param text as it was entered
 * @param statement what it says
 */
public record SaidQuery(String text, Executable statement) {}

package dev.pgorm.expression.tree;

import java.util.List;
import java.util.Optional;

/**
 * A place in an expression that somebody is writing, told by the tokens in front of it.
 *
 * @param typed the beginning of the name that the place touches; may be empty
 * @param start where that name begins
 * @param receiver the text of what stands in front of the dot before it; empty where there is no dot
 * @param calls the calls that are open there, the innermost first
 */
public record Caret(String typed, int start, Optional<String> receiver, List<OpenCall> calls) {

    public Caret {
        calls = List.copyOf(calls);
    }

    /**
     * A call whose arguments are being written.
     *
     * @param receiver the text of what it is called on; empty where it is a function
     * @param argument which argument, from 0
     */
    public record OpenCall(Optional<String> receiver, String name, int argument) {}
}

package dev.pgorm.expression.check;

import dev.pgorm.expression.tree.ExpressionCode;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.expression.tree.Node;
import dev.pgorm.lang.ast.Span;
import java.time.DateTimeException;

/** What the builder says to values that it does not take. */
final class BuilderRefusal {

    private BuilderRefusal() {}

    /**
     * What to throw for an exception of a method of the builder.
     *
     * @param place the call's name and arguments
     */
    static RuntimeException of(Node.Call node, Span place, Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        boolean said = cause instanceof IllegalArgumentException
                || cause instanceof IllegalStateException
                || cause instanceof DateTimeException;
        return said
                ? new ExpressionFault(ExpressionCode.REFUSED.at(place, sentence(String.valueOf(cause.getMessage()))))
                : new IllegalStateException("the query builder failed at " + node.name(), cause);
    }

    private static String sentence(String message) {
        String begun = message.isEmpty() ? "" : Character.toUpperCase(message.charAt(0)) + message.substring(1);
        return begun + (begun.endsWith(".") ? "" : ".");
    }
}

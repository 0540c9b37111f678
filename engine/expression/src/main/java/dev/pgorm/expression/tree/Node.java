package dev.pgorm.expression.tree;

import dev.pgorm.lang.ast.Span;
import java.util.List;
import java.util.Optional;

/** A part of an expression. */
public sealed interface Node {

    /** Where it stands. */
    Span span();

    /**
     * A literal.
     *
     * @param value what it is in Java; empty = {@code null}
     */
    record Literal(Optional<Object> value, Span span) implements Node {}

    /** {@code -a}. */
    record Negative(Node operand, Span span) implements Node {}

    /** A name alone. */
    record Name(String name, Span span) implements Node {}

    /** {@code a.b}. */
    record Member(Node target, String name, Span nameSpan, Span span) implements Node {}

    /**
     * {@code a.b(c)}.
     *
     * @param target empty = a call of a static method
     */
    record Call(Optional<Node> target, String name, Span nameSpan, List<Node> arguments, Span span) implements Node {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }
}

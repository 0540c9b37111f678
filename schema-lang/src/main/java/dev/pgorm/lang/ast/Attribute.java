package dev.pgorm.lang.ast;

import java.util.List;
import java.util.Optional;

/**
 * {@code @name(arguments)} or {@code @@name(arguments)}.
 *
 * @param path the name, dots included: {@code db.VarChar}, {@code pgvector.index}
 * @param pathSpan where the name stands
 * @param arguments what stands in the parentheses
 * @param parenthesised whether there are parentheses
 * @param span all of it, from the {@code @}
 */
public record Attribute(String path, Span pathSpan, List<Argument> arguments, boolean parenthesised, Span span) {

    public Attribute {
        arguments = List.copyOf(arguments);
    }

    /** The argument of that name. */
    public Optional<Argument> named(String name) {
        for (Argument each : arguments) {
            if (each.name().isPresent() && each.name().get().text().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * One argument.
     *
     * @param name the name before the colon; empty for positional ones
     * @param value the value; empty after a syntax error ({@code map: )})
     */
    public record Argument(Optional<Name> name, Optional<Expression> value, Span span) {}
}

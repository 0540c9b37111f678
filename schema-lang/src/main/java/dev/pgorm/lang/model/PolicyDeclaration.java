package dev.pgorm.lang.model;

import dev.pgorm.lang.ast.Span;
import java.util.Optional;

/**
 * A {@code policy} block.
 *
 * @param model the model of {@code on}
 * @param policy what the policy says
 */
public record PolicyDeclaration(String model, PartDeclaration.OfPolicy policy) implements ProgramDeclaration {

    @Override
    public Optional<String> schema() {
        return Optional.empty();
    }

    @Override
    public Span span() {
        return policy.span();
    }
}

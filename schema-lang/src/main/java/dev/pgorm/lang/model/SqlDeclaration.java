package dev.pgorm.lang.model;

import dev.pgorm.lang.ast.Span;
import java.util.List;

/**
 * A {@code sql} block: statements for what the language has no words for.
 *
 * @param name what the block is called, in quotes
 * @param create the statements that do it
 * @param drop the statements that undo it
 * @param dependsOn what has to be there before
 * @param roles the roles that the statements name
 * @param span where the name stands
 */
public record SqlDeclaration(
        String name, String create, String drop, List<Dependency> dependsOn, List<String> roles, Span span) {

    public SqlDeclaration {
        dependsOn = List.copyOf(dependsOn);
        roles = List.copyOf(roles);
    }

    /** What a block needs. */
    public sealed interface Dependency {

        Span span();

        /** A block of the schema's own names: a model, a view, a type. */
        record OnBlock(String name, Span span) implements Dependency {}

        /** Another {@code sql} block. */
        record OnSql(String name, Span span) implements Dependency {}
    }
}

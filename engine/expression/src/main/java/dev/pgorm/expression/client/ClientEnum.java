package dev.pgorm.expression.client;

import dev.pgorm.lang.model.EnumDeclaration;
import java.util.List;

/**
 * An enum, in Java.
 *
 * @param className its class
 * @param declaration what the schema says of it
 * @param type its type as SQL writes it
 * @param constants in order
 */
public record ClientEnum(String className, EnumDeclaration declaration, String type, List<Constant> constants) {

    public ClientEnum {
        constants = List.copyOf(constants);
    }

    /** A value: what it is called, and what the schema says of it. */
    public record Constant(String name, EnumDeclaration.Value value) {}
}

package dev.pgorm.lang.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An attribute or property: where it may stand and what it takes.
 *
 * @param name its name, with {@code @} or {@code @@} for attributes
 * @param places where it may stand
 * @param prisma whether Prisma's language has it
 * @param arguments its arguments; a property has one without a name, its value
 */
record AttributeRule(String name, Set<String> places, boolean prisma, List<ArgumentRule> arguments) {

    AttributeRule {
        places = Set.copyOf(places);
        arguments = List.copyOf(arguments);
    }

    /**
     * An argument.
     *
     * @param unnamed whether it may stand without its name
     * @param prisma whether Prisma's language has it
     */
    record ArgumentRule(String name, boolean unnamed, boolean prisma, ValueRule values) {}

    boolean isBlockAttribute() {
        return name.startsWith("@@");
    }

    boolean isProperty() {
        return !name.startsWith("@");
    }

    /** The name without its marks. */
    String path() {
        return name.substring(isBlockAttribute() ? 2 : isProperty() ? 0 : 1);
    }

    Optional<ArgumentRule> argument(String argumentName) {
        return arguments.stream()
                .filter(each -> each.name().equals(argumentName))
                .findFirst();
    }

    Optional<ArgumentRule> unnamed() {
        return arguments.stream().filter(ArgumentRule::unnamed).findFirst();
    }
}

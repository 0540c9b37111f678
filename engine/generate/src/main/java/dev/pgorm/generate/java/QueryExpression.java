package dev.pgorm.generate.java;

import dev.pgorm.expression.client.ClientEnum;
import dev.pgorm.expression.client.ClientSchema;
import dev.pgorm.expression.tree.Node;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An expression of the prompt as Java, where the names of parameters come before those of tables. */
final class QueryExpression {

    private final ClientSchema schema;
    private final Set<String> parameters;
    private final EnumValues enums;
    private final String indentation;

    /**
     * A writer of expressions.
     *
     * @param parameters what stands for values
     * @param indentation what comes before each call of the outermost chain but the first
     */
    QueryExpression(ClientSchema schema, Collection<String> parameters, EnumValues enums, String indentation) {
        this.schema = schema;
        this.parameters = Set.copyOf(parameters);
        this.enums = enums;
        this.indentation = indentation;
    }

    /** Writes values of enums that are named with their class. */
    @FunctionalInterface
    interface EnumValues {

        /** The value of an enum that is called so in Java. */
        String of(ClientEnum type, String constant);
    }

    /** Inside the entry class, where classes stand only where none else is looked for: no variable may be called as a class is. */
    static QueryExpression inEntryClass(
            ClientSchema schema, ClassNames names, Collection<String> parameters, JavaSource source) {
        return new QueryExpression(
                schema,
                parameters,
                (type, constant) -> label(type, labelOf(type, constant), source, names),
                "                ");
    }

    /** The whole, with a line for each call. */
    String lines(Node node) {
        if (node instanceof Node.Call call
                && call.target().isPresent()
                && !(call.target().get() instanceof Node.Name)) {
            return lines(call.target().get()) + "\n" + indentation + "." + call.name() + arguments(call);
        }
        return text(node);
    }

    private String text(Node node) {
        return switch (node) {
            case Node.Literal literal -> literal(literal.value());
            case Node.Negative negative -> "-" + text(negative.operand());
            case Node.Name name -> name.name();
            case Node.Member member -> member(member);
            case Node.Call call ->
                call.target().map(each -> text(each) + ".").orElse("") + call.name() + arguments(call);
        };
    }

    private String member(Node.Member member) {
        if (member.target() instanceof Node.Name name && !parameters.contains(name.name())) {
            Optional<ClientEnum> type = isTable(name.name())
                    ? Optional.empty()
                    : schema.enums().stream()
                            .filter(each -> each.className().equals(name.name()))
                            .findFirst();
            if (type.isPresent()) {
                return enums.of(type.get(), member.name());
            }
        }
        return text(member.target()) + "." + member.name();
    }

    private static String labelOf(ClientEnum type, String constant) {
        return type.constants().stream()
                .filter(each -> each.name().equals(constant))
                .map(each -> each.value().label())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type.className() + " has no " + constant));
    }

    /** The value of an enum that has a label. */
    static String label(ClientEnum type, String label, JavaSource source, ClassNames names) {
        return "labels(" + source.name(names.in(type.className())) + ".class).apply(" + JavaText.literal(label) + ")";
    }

    private boolean isTable(String name) {
        return schema.models().stream().anyMatch(each -> each.variable().equals(name));
    }

    private String arguments(Node.Call call) {
        return call.arguments().stream().map(this::text).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String literal(Optional<Object> value) {
        return switch (value.orElse("")) {
            case String text -> value.isEmpty() ? "null" : JavaText.literal(text);
            case Long number -> number + "L";
            case Float number -> number + "f";
            case Object other -> other.toString();
        };
    }
}

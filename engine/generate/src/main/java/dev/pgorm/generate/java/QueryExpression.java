package dev.pgorm.generate.java;

import dev.pgorm.expression.client.ClientEnum;
import dev.pgorm.expression.client.ClientSchema;
import dev.pgorm.expression.tree.Node;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An expression of the prompt as Java inside the entry class, where the names of parameters come before those of tables. */
final class QueryExpression {

    private static final String INDENTATION = "                ";

    private final ClientSchema schema;
    private final ClassNames names;
    private final Set<String> parameters;
    private final JavaSource source;

    QueryExpression(ClientSchema schema, ClassNames names, Collection<String> parameters, JavaSource source) {
        this.schema = schema;
        this.names = names;
        this.parameters = Set.copyOf(parameters);
        this.source = source;
    }

    /** The whole, with a line for each call. */
    String lines(Node node) {
        if (node instanceof Node.Call call && call.target().isPresent()) {
            return lines(call.target().get()) + "\n" + INDENTATION + "." + call.name() + arguments(call);
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

    /** A value of an enum: no variable may be called as its class is, so the class stands where none is looked for. */
    private String member(Node.Member member) {
        if (member.target() instanceof Node.Name name && !parameters.contains(name.name())) {
            Optional<ClientEnum> type = isTable(name.name())
                    ? Optional.empty()
                    : schema.enums().stream()
                            .filter(each -> each.className().equals(name.name()))
                            .findFirst();
            if (type.isPresent()) {
                return label(type.get(), member.name());
            }
        }
        return text(member.target()) + "." + member.name();
    }

    private String label(ClientEnum type, String constant) {
        String label = type.constants().stream()
                .filter(each -> each.name().equals(constant))
                .map(each -> each.value().label())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type.className() + " has no " + constant));
        return label(type, label, source, names);
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

package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of one attribute. Every argument is taken once; what nobody took is reported by {@link #finish}.
 */
final class ArgumentSet {

    private final Attribute attribute;
    private final String display;
    private final Findings findings;
    private final Map<String, Attribute.Argument> named = new LinkedHashMap<>();
    private Optional<Attribute.Argument> unnamed = Optional.empty();
    private final Values values;

    private ArgumentSet(Attribute attribute, String display, Findings findings) {
        this.attribute = attribute;
        this.display = display;
        this.findings = findings;
        this.values = new Values(findings);
    }

    /** The arguments, unless one of them lacks its value, as the parser has reported then. */
    static Optional<ArgumentSet> of(Attribute attribute, String display, Findings findings) {
        ArgumentSet set = new ArgumentSet(attribute, display, findings);
        return set.collect() ? Optional.of(set) : Optional.empty();
    }

    private boolean collect() {
        boolean complete = allValuesGiven(attribute.arguments());
        boolean severalUnnamed = false;
        for (Attribute.Argument argument : attribute.arguments()) {
            if (argument.name().isEmpty()) {
                severalUnnamed |= unnamed.isPresent();
                if (unnamed.isEmpty()) {
                    unnamed = Optional.of(argument);
                }
            } else if (named.putIfAbsent(argument.name().get().text(), argument) != null) {
                findings.add(Diagnostics.builder(AttributeCode.DUPLICATE_ARGUMENT)
                        .at(argument.span())
                        .with("argument", argument.name().get().text())
                        .with("attribute", display)
                        .label(named.get(argument.name().get().text()).span(), "first"));
            }
        }
        if (severalUnnamed) {
            findings.add(Diagnostics.builder(AttributeCode.SEVERAL_UNNAMED)
                    .at(attribute.span())
                    .with("attribute", display)
                    .with(
                            "list",
                            String.join(
                                    ", ",
                                    attribute.arguments().stream()
                                            .filter(each -> each.name().isEmpty())
                                            .flatMap(each -> each.value().stream())
                                            .map(ExpressionText::of)
                                            .toList())));
        }
        return complete;
    }

    private static boolean allValuesGiven(List<Attribute.Argument> arguments) {
        boolean complete = true;
        for (Attribute.Argument argument : arguments) {
            complete &= argument.value().isPresent()
                    && allValuesGiven(argument.value().get());
        }
        return complete;
    }

    private static boolean allValuesGiven(Expression value) {
        return switch (value) {
            case Expression.Call call -> allValuesGiven(call.arguments());
            case Expression.Array array -> {
                boolean complete = true;
                for (Expression element : array.elements()) {
                    complete &= allValuesGiven(element);
                }
                yield complete;
            }
            case Expression.Text text -> true;
            case Expression.Numeric number -> true;
            case Expression.Constant constant -> true;
            case Expression.Structure structure -> true;
        };
    }

    Span span() {
        return attribute.span();
    }

    String display() {
        return display;
    }

    Values values() {
        return values;
    }

    /** The argument of that name, or the one without a name. */
    Optional<Expression> primary(String name) {
        Optional<Attribute.Argument> byName = Optional.ofNullable(named.remove(name));
        Optional<Attribute.Argument> byPlace = unnamed;
        unnamed = Optional.empty();
        if (byName.isPresent() && byPlace.isPresent()) {
            findings.add(Diagnostics.builder(AttributeCode.DUPLICATE_ARGUMENT)
                    .at(byName.get().span())
                    .with("argument", name)
                    .with("attribute", display)
                    .label(byPlace.get().span(), "unnamed"));
            return Optional.empty();
        }
        return (byName.isPresent() ? byName : byPlace).flatMap(Attribute.Argument::value);
    }

    /** The same, and a finding where there is none. */
    Optional<Expression> required(String name) {
        boolean given = named.containsKey(name) || unnamed.isPresent();
        if (!given) {
            findings.add(Diagnostics.builder(AttributeCode.MISSING_ARGUMENT)
                    .at(attribute.span())
                    .with("argument", name)
                    .with("attribute", display));
        }
        return primary(name);
    }

    Optional<Expression> take(String name) {
        Attribute.Argument argument = named.remove(name);
        return argument == null ? Optional.empty() : argument.value();
    }

    boolean has(String name) {
        return named.containsKey(name);
    }

    boolean hasUnnamed() {
        return unnamed.isPresent();
    }

    /** Forgets the argument of that name and the one without a name. */
    void discard(String name) {
        named.remove(name);
        unnamed = Optional.empty();
    }

    /** {@code map:} and the like: a text that is not empty. */
    Optional<String> takeName(String name) {
        Optional<Expression> value = take(name);
        return value.isEmpty() ? Optional.empty() : values.name(value.get(), name);
    }

    Optional<Boolean> takeFlag(String name) {
        Optional<Expression> value = take(name);
        return value.isEmpty() ? Optional.empty() : values.bool(value.get());
    }

    /** Where the value of an argument stands; the whole attribute where it has none. */
    Span spanOf(String name) {
        return attribute.named(name).map(Attribute.Argument::span).orElse(attribute.span());
    }

    /** Reports an addition of ours that stands in a file of Prisma's language. */
    void refuseAdditions(List<String> additions) {
        if (named.isEmpty()) {
            return;
        }
        for (String addition : additions) {
            Attribute.Argument argument = named.remove(addition);
            if (argument != null) {
                findings.add(Diagnostics.builder(AdditionCode.ADDITION_IN_PRISMA)
                        .at(argument.span())
                        .with("what", "the argument `" + addition + "` of `" + display + "`"));
            }
        }
    }

    /** Reports the arguments that nobody took. */
    void finish(List<String> known) {
        if (unnamed.isEmpty() && named.isEmpty()) {
            return;
        }
        unnamed.ifPresent(argument -> findings.add(Diagnostics.builder(AttributeCode.UNKNOWN_ARGUMENT)
                .at(argument.span())
                .with("argument", argument.value().map(ExpressionText::of).orElse(""))
                .with("attribute", display)));
        named.forEach((name, argument) -> findings.add(Diagnostics.builder(AttributeCode.UNKNOWN_ARGUMENT)
                .at(argument.span())
                .with("argument", name)
                .with("attribute", display)
                .with("suggestion", Wording.closest(name, known))));
    }
}

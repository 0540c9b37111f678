package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads an expression as the kind of value that its place asks for, and says so where it is another kind. */
final class Values {

    private static final Set<String> SQL_CALLS = Set.of("sql", "raw", "dbgenerated");

    private final Findings findings;

    Values(Findings findings) {
        this.findings = findings;
    }

    Optional<String> text(Expression expression) {
        if (expression instanceof Expression.Text text) {
            return Optional.of(text.value());
        }
        wrong(expression, "a text in quotes");
        return Optional.empty();
    }

    /** A text that is not empty, as names have to be. */
    Optional<String> name(Expression expression, String argument) {
        Optional<String> text = text(expression);
        if (text.filter(String::isEmpty).isPresent()) {
            findings.add(Diagnostics.builder(AttributeCode.EMPTY_NAME)
                    .at(expression.span())
                    .with("argument", argument));
            return Optional.empty();
        }
        return text;
    }

    Optional<String> constant(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return Optional.of(constant.path());
        }
        wrong(expression, "a name without quotes");
        return Optional.empty();
    }

    Optional<Boolean> bool(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            if (constant.path().equals("true")) {
                return Optional.of(true);
            }
            if (constant.path().equals("false")) {
                return Optional.of(false);
            }
        }
        wrong(expression, "`true` or `false`");
        return Optional.empty();
    }

    Optional<Long> integer(Expression expression) {
        if (expression instanceof Expression.Numeric number) {
            try {
                return Optional.of(Long.parseLong(number.text()));
            } catch (NumberFormatException notWhole) {
                wrong(expression, "a whole number");
                return Optional.empty();
            }
        }
        wrong(expression, "a whole number");
        return Optional.empty();
    }

    /** One of the given names; the list is part of the message. */
    Optional<String> choice(Expression expression, List<String> choices) {
        Optional<String> constant = constant(expression);
        if (constant.isPresent() && !choices.contains(constant.get())) {
            Diagnostics.Builder unknown = Diagnostics.builder(AttributeCode.UNKNOWN_CHOICE)
                    .at(expression.span())
                    .with("value", constant.get())
                    .with("choices", Wording.choices(choices));
            findings.add(unknown.with("suggestion", Wording.closest(constant.get(), choices)));
            return Optional.empty();
        }
        return constant;
    }

    /** SQL text: a text, or one inside {@code sql(…)}, {@code raw(…)} or {@code dbgenerated(…)}. No context can be read in it. */
    Optional<String> sql(Expression expression) {
        return sql(expression, false);
    }

    /** The same, where contexts can be read by {@code ctx(…)}. */
    Optional<String> sqlWithContexts(Expression expression) {
        return sql(expression, true);
    }

    private Optional<String> sql(Expression expression, boolean contexts) {
        Optional<Expression.Text> text;
        if (expression instanceof Expression.Call call
                && SQL_CALLS.contains(call.name())
                && call.arguments().size() == 1
                && call.arguments().getFirst().value().isPresent()) {
            Expression only = call.arguments().getFirst().value().get();
            text = text(only).map(read -> (Expression.Text) only);
        } else if (expression instanceof Expression.Text plain) {
            text = Optional.of(plain);
        } else {
            wrong(expression, "SQL as a text in quotes");
            return Optional.empty();
        }
        if (text.filter(each -> each.value().isBlank()).isPresent()) {
            findings.add(Diagnostics.builder(AdditionCode.EMPTY_SQL).at(expression.span()));
            return Optional.empty();
        }
        text.ifPresent(each -> findings.contextUses(ContextUse.in(each, contexts)));
        return text.map(Expression.Text::value);
    }

    /** A list, or one element in place of a list, as Prisma allows. Empty if an element is wrong. */
    <T> Optional<List<T>> list(Expression expression, Function<Expression, Optional<T>> element) {
        if (!(expression instanceof Expression.Array array)) {
            return element.apply(expression).map(List::of);
        }
        List<T> read = new ArrayList<>(array.elements().size());
        for (Expression each : array.elements()) {
            element.apply(each).ifPresent(read::add);
        }
        return read.size() == array.elements().size() ? Optional.of(read) : Optional.empty();
    }

    void wrong(Expression expression, String expected) {
        findings.add(Diagnostics.builder(AttributeCode.WRONG_VALUE)
                .at(expression.span())
                .with("expected", expected)
                .with("kind", ExpressionText.kind(expression))
                .with("found", ExpressionText.of(expression)));
    }
}

package dev.pgorm.expression.tree;

import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with an expression. */
public enum ExpressionCode implements DiagnosticCode {
    UNEXPECTED("E0901", "Here stands %s, where %s was expected."),
    UNFINISHED_TEXT("E0902", "This text has no closing quote."),
    INVALID_ESCAPE("E0903", "`%s` is no escape of Java."),
    NUMBER_TOO_LARGE("E0904", "%s is too large for %s."),
    NESTED_TOO_DEEPLY("E0905", "Expressions are nested more than %s deep."),
    UNKNOWN_NAME("E0906", "There is no model, enum or value named `%s`."),
    AMBIGUOUS_VALUE("E0907", "`%s` is a value of several enums: %s."),
    UNKNOWN_FIELD("E0908", "`%s` has no field `%s`."),
    UNKNOWN_VALUE("E0909", "The enum `%s` has no value `%s`."),
    NO_FIELDS("E0910", "%s has no field `%s`."),
    UNKNOWN_METHOD("E0911", "%s has no method `%s`."),
    UNKNOWN_FUNCTION("E0912", "There is no function `%s`."),
    WRONG_ARGUMENTS("E0913", "`%s` takes %s, not %s."),
    NO_QUERY("E0914", "This is %s, and no query."),
    WITHOUT_ROWS("E0915", "This %s does not say which rows."),
    REFUSED("E0916", "%s"),
    NEGATIVE_OF("E0917", "Only a number can be negative, and this is %s."),
    CALLS_ITSELF("E0918", "The query `%s` is a part of itself."),
    DEFAULT_VALUE("E0919", "The default of the parameter `%s` is not %s: %s."),
    SQL_ALONE(
            "E0920",
            "`sql(…)` is a whole statement of the prompt or a program: only fetch(), execute() and explain(…) follow it, and no query"
                    + " of a schema is one, since only the server knows what it gives."),
    CONTEXT_ALONE(
            "E0921",
            "`with(…)` with values of contexts stands at the beginning of what runs: db.with(…).from(…). A query of a schema runs with"
                    + " what its caller sets.");

    private final String id;
    private final String message;

    ExpressionCode(String id, String message) {
        this.id = id;
        this.message = message;
    }

    /** A diagnostic without advice. */
    public Diagnostic at(Span span, Object... values) {
        return at(span, Optional.empty(), values);
    }

    /** A diagnostic with advice, where there is some. */
    public Diagnostic at(Span span, Optional<String> help, Object... values) {
        return new Diagnostic(
                id,
                slug(),
                Diagnostic.Severity.ERROR,
                String.format(Locale.ROOT, message, values),
                span,
                List.of(),
                help,
                Optional.empty());
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

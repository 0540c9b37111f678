package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.validate.header.HeaderFault;
import dev.pgorm.lang.validate.header.QualifiedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a trigger calls: {@code touch("a")}, or the function's name in SQL's spelling in quotes. */
final class CallReader {

    private final Values values;

    CallReader(Values values) {
        this.values = values;
    }

    /**
     * A function and what it is given.
     *
     * @param function its schema, where one is written, and its name
     */
    record Call(List<String> function, List<String> arguments) {}

    /** The call; one by a name in quotes has no arguments. */
    Optional<Call> read(Expression value) {
        return switch (value) {
            case Expression.Call call ->
                passed(call).flatMap(given -> name(call.name(), call).map(name -> new Call(name, given)));
            case Expression.Text text -> name(text.value(), text).map(name -> new Call(name, List.of()));
            case Expression.Constant constant -> wrong(constant);
            case Expression.Numeric number -> wrong(number);
            case Expression.Array array -> wrong(array);
            case Expression.Structure structure -> wrong(structure);
        };
    }

    private Optional<Call> wrong(Expression value) {
        values.wrong(value, "a call such as `touch()`, or the name of a function in quotes");
        return Optional.empty();
    }

    private Optional<List<String>> passed(Expression.Call call) {
        List<String> given = new ArrayList<>();
        for (Attribute.Argument each : call.arguments()) {
            each.value().flatMap(this::argument).ifPresent(given::add);
        }
        return given.size() == call.arguments().size() ? Optional.of(given) : Optional.empty();
    }

    /** PostgreSQL passes texts; numbers and words become some. */
    Optional<String> argument(Expression value) {
        return switch (value) {
            case Expression.Text text -> Optional.of(text.value());
            case Expression.Numeric number -> Optional.of(number.text());
            case Expression.Constant constant -> Optional.of(constant.path());
            case Expression.Call call -> values.text(call);
            case Expression.Array array -> values.text(array);
            case Expression.Structure structure -> values.text(structure);
        };
    }

    private Optional<List<String>> name(String sql, Expression place) {
        try {
            return Optional.of(QualifiedNames.read(sql));
        } catch (HeaderFault notOne) {
            values.wrong(place, "the name of a function");
            return Optional.empty();
        }
    }
}

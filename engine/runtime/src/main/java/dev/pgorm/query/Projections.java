package dev.pgorm.query;

import dev.pgorm.query.model.Inclusion;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What {@code select(…)} and {@code include(…)} were given, taken apart. */
final class Projections {

    private Projections() {}

    /** The expressions among them. One without a name is called as its field, else as its function; no two are called the same. */
    static List<Output> outputs(Selectable... parts) {
        List<Output> outputs = new ArrayList<>();
        for (Selectable each : parts) {
            switch (each) {
                case Expression<?> expression -> outputs.add(new Output(nameOf(expression), expression.term()));
                case NamedExpression<?> named -> outputs.add(named.output());
                case Include ignored -> {
                    // a relation gives no column of its own
                }
            }
        }
        return distinct(outputs);
    }

    private static List<Output> distinct(List<Output> outputs) {
        Set<String> used = new HashSet<>();
        List<Output> distinct = new ArrayList<>();
        for (Output each : outputs) {
            String name = each.name();
            for (int i = 2; !used.add(name); i++) {
                name = each.name() + "_" + i;
            }
            distinct.add(new Output(name, each.term()));
        }
        return distinct;
    }

    /** The relations among them. */
    static List<Inclusion> inclusions(Selectable... parts) {
        List<Inclusion> inclusions = new ArrayList<>();
        for (Selectable each : parts) {
            if (each instanceof Include include) {
                inclusions.add(include.inclusion());
            }
        }
        return inclusions;
    }

    private static String nameOf(Expression<?> expression) {
        if (expression instanceof Column<?> column) {
            return column.fieldName();
        }
        return switch (expression.term()) {
            case Term.Call call -> call.function();
            case Term.Aggregate aggregate -> aggregate.function();
            case Term.Windowed windowed when windowed.function() instanceof Term.Call call -> call.function();
            case Term.Windowed windowed
            when windowed.function() instanceof Term.Aggregate aggregate -> aggregate.function();
            case Term.Column column -> column.name().value();
            case Term.Exists ignored -> "exists";
            case Term.Scalar scalar
            when scalar.selection().outputs().size() == 1
                    && scalar.selection().outputs().get(0).term() instanceof Term.Aggregate aggregate ->
                aggregate.function();
            case Term.Extract extract -> extract.part().toLowerCase(Locale.ROOT);
            case Term.Cast cast
            when cast.operand() instanceof Term.Extract extract ->
                extract.part().toLowerCase(Locale.ROOT);
            case Term.Windowed ignored -> "value";
            case Term.Choice ignored -> "value";
            case Term.Element ignored -> "value";
            case Term.Scalar ignored -> "value";
            case Term.Outer ignored -> "value";
            case Term.Parameter ignored -> "value";
            case Term.Constant ignored -> "value";
            case Term.Infix ignored -> "value";
            case Term.Test ignored -> "value";
            case Term.Between ignored -> "value";
            case Term.Quantified ignored -> "value";
            case Term.Junction ignored -> "value";
            case Term.Negation ignored -> "value";
            case Term.SearchNegation ignored -> "value";
            case Term.Minus ignored -> "value";
            case Term.Cast ignored -> "value";
            case Term.InSelection ignored -> "value";
            case Term.InList ignored -> "value";
            case Term.Row ignored -> "value";
            case Term.Excluded ignored -> "value";
        };
    }
}

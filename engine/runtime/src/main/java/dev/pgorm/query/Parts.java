package dev.pgorm.query;

import dev.pgorm.query.model.Inclusion;
import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Term;
import java.util.List;

/**
 * What a query consists of.
 *
 * @param inclusions related rows that are read with its rows
 * @param key what tells the rows of its table apart; none = not known
 * @param executor what runs it
 */
record Parts(Selection selection, List<Inclusion> inclusions, List<Column<?>> key, Executor executor) {

    Parts {
        inclusions = List.copyOf(inclusions);
        key = List.copyOf(key);
    }

    /** Whether its conditions give the key of its table a value, and nothing makes more rows of one. */
    boolean isOneRow() {
        if (key.isEmpty()
                || selection.limit().isPresent()
                || !selection.joins().isEmpty()
                || !selection.groupBy().isEmpty()
                || !selection.combinations().isEmpty()
                || !givesColumnsAlone()) {
            return false;
        }
        for (Column<?> each : key) {
            if (!isGiven(each.expression().term())) {
                return false;
            }
        }
        return true;
    }

    private boolean givesColumnsAlone() {
        for (Output each : selection.outputs()) {
            if (!(each.term() instanceof Term.Column)) {
                return false;
            }
        }
        return true;
    }

    private boolean isGiven(Term column) {
        for (Term each : selection.where()) {
            if (isValueOf(column, each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isValueOf(Term column, Term condition) {
        return condition instanceof Term.Infix infix
                && infix.operator() == Operator.EQUAL
                && infix.right() instanceof Term.Parameter
                && infix.left().equals(column);
    }

    Parts with(Selection other) {
        return new Parts(other, inclusions, key, executor);
    }

    Parts with(List<Inclusion> others) {
        return new Parts(selection, others, key, executor);
    }

    /** The same, giving only some values of each row. */
    Parts giving(Selectable... values) {
        if (!inclusions.isEmpty()) {
            throw new IllegalArgumentException(
                    "rows of single values have no place for the relations that are included;"
                            + " name the relations in select(…), or leave out include(…)");
        }
        List<Output> outputs = Projections.outputs(values);
        return with(selection.withOutputs(outputs));
    }
}

package dev.pgorm.query;

import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.List;
import java.util.Set;

/** Queries with one column that stand in others. */
final class Subqueries {

    private static final Set<Family> DAYS = Set.of(Family.DATE, Family.TIMESTAMP, Family.INSTANT);

    private Subqueries() {}

    /** The one value of a query beside a value of a type. */
    static Term scalar(Select<?> query, ValueType beside) {
        Selection selection = column(query, beside);
        return new Term.Scalar(selection, selection.outputs().get(0).term().type());
    }

    /**
     * A query that values of a type are looked for in.
     *
     * @throws IllegalArgumentException where it gives something else than one column of such values
     */
    static Selection column(Select<?> query, ValueType beside) {
        Selection selection = query.command();
        List<Output> outputs = selection.outputs();
        if (outputs.size() != 1) {
            throw new IllegalArgumentException(
                    "the query gives " + (outputs.isEmpty() ? "no column" : outputs.size() + " columns")
                            + ", and one is compared: select(…) says which");
        }
        ValueType type = outputs.get(0).term().type();
        if (!isComparable(type, beside)) {
            throw new IllegalArgumentException("the query gives values of type " + type.sql()
                    + ", which are not compared with those of type " + beside.sql());
        }
        return selection;
    }

    private static boolean isComparable(ValueType one, ValueType other) {
        return one.family() == other.family()
                || (one.family().isNumber() && other.family().isNumber())
                || (DAYS.contains(one.family()) && DAYS.contains(other.family()));
    }
}

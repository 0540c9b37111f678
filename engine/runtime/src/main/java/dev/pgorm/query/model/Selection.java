package dev.pgorm.query.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code SELECT}.
 *
 * @param commonTables what stands before it, in order
 * @param outputs what it gives; none in {@code EXISTS}
 * @param distinct empty = all rows; without terms {@code DISTINCT}, with terms {@code DISTINCT ON}
 * @param where all of them hold
 * @param combinations what is united with it, in order
 */
public record Selection(
        List<CommonTable> commonTables,
        List<Output> outputs,
        Optional<List<Term>> distinct,
        Source from,
        List<Join> joins,
        List<Term> where,
        List<Grouping> groupBy,
        List<Term> having,
        List<Combination> combinations,
        List<Ordering> orderBy,
        OptionalLong limit,
        OptionalLong offset,
        Optional<Locking> locking)
        implements Command {

    public Selection {
        commonTables = List.copyOf(commonTables);
        outputs = WholeRow.copy(outputs);
        distinct = distinct.map(List::copyOf);
        joins = List.copyOf(joins);
        where = List.copyOf(where);
        groupBy = List.copyOf(groupBy);
        having = List.copyOf(having);
        combinations = List.copyOf(combinations);
        orderBy = List.copyOf(orderBy);
    }

    /** {@code UNION}, {@code INTERSECT}, {@code EXCEPT}, each without duplicates unless {@code all}. */
    public record Combination(Kind kind, boolean all, Selection selection) {

        /** How two results become one. */
        public enum Kind {
            UNION,
            INTERSECT,
            EXCEPT
        }
    }

    /** All rows of a source. */
    public static Selection from(Source source) {
        return new Selection(
                List.of(),
                List.of(),
                Optional.empty(),
                source,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty());
    }

    /** The same with other outputs. */
    public Selection withOutputs(List<Output> others) {
        return change().outputs(others).build();
    }

    /** The same, with further conditions. */
    public Selection and(List<Term> conditions) {
        return change().where(plus(where, conditions)).build();
    }

    /** A copy to be changed. */
    public SelectionChange change() {
        return new SelectionChange(this);
    }

    static <T> List<T> plus(List<T> some, List<? extends T> others) {
        if (some.isEmpty()) {
            return List.copyOf(others);
        }
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    @Override
    public Selection withoutOutputs() {
        return withOutputs(List.of());
    }
}

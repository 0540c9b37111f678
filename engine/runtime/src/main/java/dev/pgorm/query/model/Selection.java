package dev.pgorm.query.model;

import dev.pgorm.ir.sql.Identifier;
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

    /**
     * The same rows as values that can be compared. Where its rows are told apart or united that is done before, since an order may name only what
     * is read.
     */
    Selection compared() {
        if (outputs.stream().noneMatch(each -> each.term().type().overDomain())) {
            return this;
        }
        if (distinct.isEmpty() && combinations.isEmpty() && groupBy.isEmpty()) {
            return withOutputs(outputs.stream()
                    .map(each -> new Output(each.name(), Term.compared(each.term())))
                    .toList());
        }
        List<Output> named = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            named.add(new Output("c" + (i + 1), outputs.get(i).term()));
        }
        Source all = new Source.Derived(withOutputs(named), Identifier.of("compared"));
        return from(all)
                .withOutputs(named.stream()
                        .map(each -> new Output(
                                each.name(),
                                Term.compared(new Term.Column(
                                        all,
                                        Identifier.of(each.name()),
                                        each.term().type()))))
                        .toList());
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

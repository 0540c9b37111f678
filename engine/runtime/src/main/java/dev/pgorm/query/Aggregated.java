package dev.pgorm.query;

import dev.pgorm.query.model.Ordering;
import dev.pgorm.query.model.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What many rows give: a sum, the first date, all names in one text. (Documentation, "Aggregate Expressions".)
 *
 * @param <A> its own class
 * @param <X> what it is where each row has one, over a window or of related rows
 */
public sealed interface Aggregated<A extends Expression<?>, X extends Expression<?>>
        permits NumberAggregate, TextAggregate, TemporalAggregate, ConditionAggregate, ArrayAggregate {

    /** What it means in the query: a {@link Term.Aggregate}. */
    Term term();

    /** The same kind of value by another term. */
    @Internal
    A aggregate(Term.Aggregate term);

    /** A value of each row by its term. */
    @Internal
    X single(Term term);

    /** Of the rows alone of which a condition holds. */
    default A filter(Condition condition) {
        Term.Aggregate all = Aggregation.of(this);
        Term both = all.filter().isPresent()
                ? new Condition(all.filter().get()).and(condition).term()
                : condition.term();
        return aggregate(new Term.Aggregate(
                all.schema(),
                all.function(),
                all.arguments(),
                all.distinct(),
                all.order(),
                all.orderedSet(),
                Optional.of(both),
                all.type()));
    }

    /**
     * Where equal values count once. An order has to be that of the values then.
     *
     * @throws IllegalArgumentException where it is not of values: {@code count()}, a median
     */
    default A distinct() {
        Term.Aggregate all = Aggregation.of(this);
        if (all.arguments().isEmpty() || all.orderedSet()) {
            throw new IllegalArgumentException("equal values are not left out of " + all.function()
                    + "; countDistinct() counts the different ones of a field");
        }
        return aggregate(new Term.Aggregate(
                all.schema(), all.function(), all.arguments(), true, all.order(), false, all.filter(), all.type()));
    }

    /**
     * Where the values come in an order, which matters for lists and for texts that are joined.
     *
     * @throws IllegalArgumentException where it has an order of its own, as a median has, or takes no values
     */
    default A orderBy(OrderKey first, OrderKey... further) {
        Term.Aggregate all = Aggregation.of(this);
        if (all.orderedSet() || all.arguments().isEmpty()) {
            throw new IllegalArgumentException("the rows of " + all.function() + " have no other order");
        }
        List<Ordering> order = Stream.concat(Stream.of(first), Arrays.stream(further))
                .map(OrderKey::ordering)
                .toList();
        return aggregate(new Term.Aggregate(
                all.schema(), all.function(), all.arguments(), all.distinct(), order, false, all.filter(), all.type()));
    }

    /**
     * Over the rows around each row.
     *
     * @throws IllegalArgumentException where PostgreSQL has no such aggregate over a window: of different values, in an order, a median
     */
    default X over(Window window) {
        return single(window.over(Aggregation.windowed(this)));
    }

    /** Over all rows, beside each row. */
    default X over() {
        return over(new Window(List.of(), List.of(), Optional.empty()));
    }
}

package dev.pgorm.query;

import dev.pgorm.query.model.Ordering;
import dev.pgorm.query.model.Term;
import java.util.Arrays;
import java.util.List;

/** Which rows a window function looks at. */
public final class Window {

    private final List<Term> partition;
    private final List<Ordering> order;

    Window(List<Term> partition, List<Ordering> order) {
        this.partition = List.copyOf(partition);
        this.order = List.copyOf(order);
    }

    /** The rows that are equal in these. */
    public Window partitionBy(ComparedExpression<?>... keys) {
        return new Window(Terms.of(Arrays.asList(keys)), order);
    }

    /** In this order. */
    public Window orderBy(OrderKey... keys) {
        return new Window(partition, Arrays.stream(keys).map(OrderKey::ordering).toList());
    }

    Term over(Term function) {
        return new Term.Windowed(function, partition, order);
    }
}

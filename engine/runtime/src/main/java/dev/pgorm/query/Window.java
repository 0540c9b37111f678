package dev.pgorm.query;

import dev.pgorm.query.model.Frame;
import dev.pgorm.query.model.Ordering;
import dev.pgorm.query.model.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which rows a window function looks at. */
public final class Window {

    private final List<Term> partition;
    private final List<Ordering> order;
    private final Optional<Frame> frame;

    Window(List<Term> partition, List<Ordering> order, Optional<Frame> frame) {
        this.partition = List.copyOf(partition);
        this.order = List.copyOf(order);
        this.frame = frame;
    }

    /** The rows that are equal in these. */
    public Window partitionBy(ComparedExpression<?>... keys) {
        return new Window(Terms.of(Arrays.asList(keys)), order, frame);
    }

    /** In this order. */
    public Window orderBy(OrderKey... keys) {
        return new Window(partition, Arrays.stream(keys).map(OrderKey::ordering).toList(), frame);
    }

    /**
     * From one row to another, counted in rows.
     *
     * @throws IllegalArgumentException where the frame would end before it begins
     */
    public Window rows(FrameEdge from, FrameEdge to) {
        return framed(Frame.Kind.ROWS, from, to);
    }

    /**
     * From one value of the order's key to another: {@code range(preceding("7 days"), currentRow())}.
     *
     * @throws IllegalArgumentException where the frame would end before it begins
     */
    public Window range(FrameEdge from, FrameEdge to) {
        return framed(Frame.Kind.RANGE, from, to);
    }

    /**
     * From one row to another, counted in groups of rows that are level in the order.
     *
     * @throws IllegalArgumentException where the frame would end before it begins
     */
    public Window groups(FrameEdge from, FrameEdge to) {
        return framed(Frame.Kind.GROUPS, from, to);
    }

    Term over(Term function) {
        return new Term.Windowed(function, partition, order, frame);
    }

    private Window framed(Frame.Kind kind, FrameEdge from, FrameEdge to) {
        Frame.Side begin = from.edge().side();
        Frame.Side end = to.edge().side();
        boolean backwards = begin.compareTo(end) > 0;
        if (backwards || begin == Frame.Side.UNBOUNDED_FOLLOWING || end == Frame.Side.UNBOUNDED_PRECEDING) {
            throw new IllegalArgumentException("a frame goes from one of its rows to the same one or a later one");
        }
        return new Window(partition, order, Optional.of(new Frame(kind, from.edge(), to.edge())));
    }
}

package dev.pgorm.query;

import dev.pgorm.query.model.Frame;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Functions over the rows around a row, and which rows those are. */
public abstract sealed class WindowWords extends SearchWords permits ChoiceWords {

    WindowWords() {}

    /** The number of a row in its window, from 1. */
    public static WindowFunction<NumberExpression<Long, BigDecimal, BigDecimal>> rowNumber() {
        return place("row_number");
    }

    /** The rank of a row in its window: equal rows have the same one, and the next has one as if they had not. */
    public static WindowFunction<NumberExpression<Long, BigDecimal, BigDecimal>> rank() {
        return place("rank");
    }

    /** The rank of a row in its window without gaps. */
    public static WindowFunction<NumberExpression<Long, BigDecimal, BigDecimal>> denseRank() {
        return place("dense_rank");
    }

    /** The rank of a row as a part of all, from 0 to 1. */
    public static WindowFunction<NumberExpression<Double, Double, Double>> percentRank() {
        return part("percent_rank");
    }

    /** Which part of all rows comes before a row or is level with it, up to 1. */
    public static WindowFunction<NumberExpression<Double, Double, Double>> cumeDist() {
        return part("cume_dist");
    }

    /** In which of so many parts of about the same size a row is, from 1. */
    public static WindowFunction<NumberExpression<Integer, Long, BigDecimal>> ntile(int parts) {
        return new WindowFunction<>(
                new Term.Call("ntile", List.of(Terms.value(parts, ValueType.INTEGER)), ValueType.INTEGER),
                NumberExpression::new);
    }

    /** The rows that are equal in these. */
    public static Window partitionBy(ComparedExpression<?>... keys) {
        return new Window(Terms.of(Arrays.asList(keys)), List.of(), Optional.empty());
    }

    /** All rows, in an order. */
    public static Window orderBy(OrderKey... keys) {
        return new Window(List.of(), Arrays.stream(keys).map(OrderKey::ordering).toList(), Optional.empty());
    }

    /** The first row of a window. */
    public static FrameEdge unboundedPreceding() {
        return edge(Frame.Side.UNBOUNDED_PRECEDING);
    }

    /** So many rows or groups before the row. */
    public static FrameEdge preceding(long distance) {
        return away(Frame.Side.PRECEDING, distance);
    }

    /** An interval before the row, such as {@code 7 days}, in a window whose order has one key, of times. */
    public static FrameEdge preceding(String interval) {
        return away(Frame.Side.PRECEDING, interval);
    }

    /** The row itself; in ranges and groups also those that are level with it. */
    public static FrameEdge currentRow() {
        return edge(Frame.Side.CURRENT_ROW);
    }

    /** So many rows or groups behind the row. */
    public static FrameEdge following(long distance) {
        return away(Frame.Side.FOLLOWING, distance);
    }

    /** An interval behind the row, such as {@code 7 days}, in a window whose order has one key, of times. */
    public static FrameEdge following(String interval) {
        return away(Frame.Side.FOLLOWING, interval);
    }

    /** The last row of a window. */
    public static FrameEdge unboundedFollowing() {
        return edge(Frame.Side.UNBOUNDED_FOLLOWING);
    }

    private static WindowFunction<NumberExpression<Long, BigDecimal, BigDecimal>> place(String function) {
        return new WindowFunction<>(new Term.Call(function, List.of(), ValueType.BIGINT), NumberExpression::new);
    }

    private static WindowFunction<NumberExpression<Double, Double, Double>> part(String function) {
        return new WindowFunction<>(new Term.Call(function, List.of(), ValueType.DOUBLE), NumberExpression::new);
    }

    private static FrameEdge edge(Frame.Side side) {
        return new FrameEdge(new Frame.Edge(side, Optional.empty()));
    }

    private static FrameEdge away(Frame.Side side, long distance) {
        if (distance < 0) {
            throw new IllegalArgumentException("a distance of " + distance + " lies on the other side, which is "
                    + (side == Frame.Side.PRECEDING ? "following(…)" : "preceding(…)"));
        }
        return new FrameEdge(new Frame.Edge(side, Optional.of(Terms.value(distance, ValueType.BIGINT))));
    }

    private static FrameEdge away(Frame.Side side, String interval) {
        Term given = new Term.Cast(Terms.value(interval, ValueType.TEXT), ValueType.INTERVAL);
        return new FrameEdge(new Frame.Edge(side, Optional.of(given)));
    }
}

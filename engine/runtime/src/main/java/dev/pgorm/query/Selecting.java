package dev.pgorm.query;

import dev.pgorm.query.model.Inclusion;
import dev.pgorm.query.model.QueryRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * What a query gives of each row.
 *
 * @param <R> what a row of its result is
 */
public abstract sealed class Selecting<R> permits Select {

    private final Parts parts;
    private final Reading<R> reading;

    Selecting(Parts parts, Reading<R> reading) {
        this.parts = parts;
        this.reading = reading;
    }

    final Parts parts() {
        return parts;
    }

    final Reading<R> reading() {
        return reading;
    }

    /** What makes objects of its rows. */
    @Internal
    public final RowMapper<R> mapper() {
        return reading.mapper();
    }

    /** The same rows, read by somebody who knows what they consist of: methods for named queries do. */
    @Internal
    public final <T> Select<T> into(RowMapper<T> mapper) {
        return new Select<>(parts, Reading.values(mapper));
    }

    /** Only this of each row, and the related rows that were included before; those have a place only beside others that are named here. */
    public final Select<QueryRecord> select(Selectable... values) {
        List<Inclusion> further = Projections.inclusions(values);
        if (further.isEmpty()) {
            return new Select<>(parts.giving(values), Reading.records());
        }
        List<Inclusion> all = new ArrayList<>(parts.inclusions());
        all.addAll(further);
        return new Select<>(
                parts.with(parts.selection().withOutputs(Projections.outputs(values)))
                        .with(all),
                Reading.records());
    }

    /** One value of each row; null where a row has none. */
    @Internal
    public final <A> Select<A> select(Value<A> value) {
        return new Select<>(values(value), Reading.values(ReadValues::next));
    }

    /** Two values of each row. */
    @Internal
    public final <A, B> Row2.Selected<A, B> select(Value<A> a, Value<B> b) {
        return new Row2.Selected<>(values(a, b));
    }

    /** Three values of each row. */
    @Internal
    public final <A, B, C> Row3.Selected<A, B, C> select(Value<A> a, Value<B> b, Value<C> c) {
        return new Row3.Selected<>(values(a, b, c));
    }

    /** Four values of each row. */
    @Internal
    public final <A, B, C, D> Row4.Selected<A, B, C, D> select(Value<A> a, Value<B> b, Value<C> c, Value<D> d) {
        return new Row4.Selected<>(values(a, b, c, d));
    }

    /** Five values of each row. */
    @Internal
    public final <A, B, C, D, E> Row5.Selected<A, B, C, D, E> select(
            Value<A> a, Value<B> b, Value<C> c, Value<D> d, Value<E> e) {
        return new Row5.Selected<>(values(a, b, c, d, e));
    }

    /** Six values of each row. */
    @Internal
    public final <A, B, C, D, E, F> Row6.Selected<A, B, C, D, E, F> select(
            Value<A> a, Value<B> b, Value<C> c, Value<D> d, Value<E> e, Value<F> f) {
        return new Row6.Selected<>(values(a, b, c, d, e, f));
    }

    /** Seven values of each row. */
    @Internal
    public final <A, B, C, D, E, F, G> Row7.Selected<A, B, C, D, E, F, G> select(
            Value<A> a, Value<B> b, Value<C> c, Value<D> d, Value<E> e, Value<F> f, Value<G> g) {
        return new Row7.Selected<>(values(a, b, c, d, e, f, g));
    }

    /** Eight values of each row. */
    @Internal
    public final <A, B, C, D, E, F, G, H> Row8.Selected<A, B, C, D, E, F, G, H> select(
            Value<A> a, Value<B> b, Value<C> c, Value<D> d, Value<E> e, Value<F> f, Value<G> g, Value<H> h) {
        return new Row8.Selected<>(values(a, b, c, d, e, f, g, h));
    }

    /** Nine values of each row. */
    @Internal
    public final <A, B, C, D, E, F, G, H, I> Row9.Selected<A, B, C, D, E, F, G, H, I> select(
            Value<A> a,
            Value<B> b,
            Value<C> c,
            Value<D> d,
            Value<E> e,
            Value<F> f,
            Value<G> g,
            Value<H> h,
            Value<I> i) {
        return new Row9.Selected<>(values(a, b, c, d, e, f, g, h, i));
    }

    /** Ten values of each row. */
    @Internal
    public final <A, B, C, D, E, F, G, H, I, J> Row10.Selected<A, B, C, D, E, F, G, H, I, J> select(
            Value<A> a,
            Value<B> b,
            Value<C> c,
            Value<D> d,
            Value<E> e,
            Value<F> f,
            Value<G> g,
            Value<H> h,
            Value<I> i,
            Value<J> j) {
        return new Row10.Selected<>(values(a, b, c, d, e, f, g, h, i, j));
    }

    /** Eleven values of each row. */
    @Internal
    public final <A, B, C, D, E, F, G, H, I, J, K> Row11.Selected<A, B, C, D, E, F, G, H, I, J, K> select(
            Value<A> a,
            Value<B> b,
            Value<C> c,
            Value<D> d,
            Value<E> e,
            Value<F> f,
            Value<G> g,
            Value<H> h,
            Value<I> i,
            Value<J> j,
            Value<K> k) {
        return new Row11.Selected<>(values(a, b, c, d, e, f, g, h, i, j, k));
    }

    /** Twelve values of each row. */
    @Internal
    public final <A, B, C, D, E, F, G, H, I, J, K, L> Row12.Selected<A, B, C, D, E, F, G, H, I, J, K, L> select(
            Value<A> a,
            Value<B> b,
            Value<C> c,
            Value<D> d,
            Value<E> e,
            Value<F> f,
            Value<G> g,
            Value<H> h,
            Value<I> i,
            Value<J> j,
            Value<K> k,
            Value<L> l) {
        return new Row12.Selected<>(values(a, b, c, d, e, f, g, h, i, j, k, l));
    }

    /** Thirteen values of each row. */
    @Internal
    public final <A, B, C, D, E, F, G, H, I, J, K, L, M> Row13.Selected<A, B, C, D, E, F, G, H, I, J, K, L, M> select(
            Value<A> a,
            Value<B> b,
            Value<C> c,
            Value<D> d,
            Value<E> e,
            Value<F> f,
            Value<G> g,
            Value<H> h,
            Value<I> i,
            Value<J> j,
            Value<K> k,
            Value<L> l,
            Value<M> m) {
        return new Row13.Selected<>(values(a, b, c, d, e, f, g, h, i, j, k, l, m));
    }

    /** Fourteen values of each row. */
    @Internal
    public final <A, B, C, D, E, F, G, H, I, J, K, L, M, N>
            Row14.Selected<A, B, C, D, E, F, G, H, I, J, K, L, M, N> select(
                    Value<A> a,
                    Value<B> b,
                    Value<C> c,
                    Value<D> d,
                    Value<E> e,
                    Value<F> f,
                    Value<G> g,
                    Value<H> h,
                    Value<I> i,
                    Value<J> j,
                    Value<K> k,
                    Value<L> l,
                    Value<M> m,
                    Value<N> n) {
        return new Row14.Selected<>(values(a, b, c, d, e, f, g, h, i, j, k, l, m, n));
    }

    /** Fifteen values of each row. */
    @Internal
    public final <A, B, C, D, E, F, G, H, I, J, K, L, M, N, O>
            Row15.Selected<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O> select(
                    Value<A> a,
                    Value<B> b,
                    Value<C> c,
                    Value<D> d,
                    Value<E> e,
                    Value<F> f,
                    Value<G> g,
                    Value<H> h,
                    Value<I> i,
                    Value<J> j,
                    Value<K> k,
                    Value<L> l,
                    Value<M> m,
                    Value<N> n,
                    Value<O> o) {
        return new Row15.Selected<>(values(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o));
    }

    /** Sixteen values of each row. */
    @Internal
    public final <A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P>
            Row16.Selected<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P> select(
                    Value<A> a,
                    Value<B> b,
                    Value<C> c,
                    Value<D> d,
                    Value<E> e,
                    Value<F> f,
                    Value<G> g,
                    Value<H> h,
                    Value<I> i,
                    Value<J> j,
                    Value<K> k,
                    Value<L> l,
                    Value<M> m,
                    Value<N> n,
                    Value<O> o,
                    Value<P> p) {
        return new Row16.Selected<>(values(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p));
    }

    private Parts values(Value<?>... values) {
        return parts.giving(values);
    }
}

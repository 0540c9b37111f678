package dev.pgorm.query;

/** Rows of several expressions or values; up to eight of them have types in Java. */
public abstract sealed class RowWords permits GroupWords {

    RowWords() {}

    /** Several expressions, which are compared as one: {@code row(user.name, user.id).gt(row("Adler", 7))}. */
    public static RowValue<?> row(RowPart<?>... parts) {
        return new RowValue<>(parts);
    }

    /** Several values, which a row of expressions is compared with. */
    public static GivenRow<?> row(Object... values) {
        return new GivenRow<>(values);
    }

    /** Two expressions, which are compared as one. */
    @Internal
    public static <A, B> RowValue<Row2<? extends A, ? extends B>> row(RowPart<A> a, RowPart<B> b) {
        return new RowValue<>(a, b);
    }

    /** Two values, which a row of expressions is compared with. */
    @Internal
    public static <A, B> GivenRow<Row2<? extends A, ? extends B>> row(A a, B b) {
        return new GivenRow<>(a, b);
    }

    /** Three expressions, which are compared as one. */
    @Internal
    public static <A, B, C> RowValue<Row3<? extends A, ? extends B, ? extends C>> row(
            RowPart<A> a, RowPart<B> b, RowPart<C> c) {
        return new RowValue<>(a, b, c);
    }

    /** Three values, which a row of expressions is compared with. */
    @Internal
    public static <A, B, C> GivenRow<Row3<? extends A, ? extends B, ? extends C>> row(A a, B b, C c) {
        return new GivenRow<>(a, b, c);
    }

    /** Four expressions, which are compared as one. */
    @Internal
    public static <A, B, C, D> RowValue<Row4<? extends A, ? extends B, ? extends C, ? extends D>> row(
            RowPart<A> a, RowPart<B> b, RowPart<C> c, RowPart<D> d) {
        return new RowValue<>(a, b, c, d);
    }

    /** Four values, which a row of expressions is compared with. */
    @Internal
    public static <A, B, C, D> GivenRow<Row4<? extends A, ? extends B, ? extends C, ? extends D>> row(
            A a, B b, C c, D d) {
        return new GivenRow<>(a, b, c, d);
    }

    /** Five expressions, which are compared as one. */
    @Internal
    public static <A, B, C, D, E> RowValue<Row5<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> row(
            RowPart<A> a, RowPart<B> b, RowPart<C> c, RowPart<D> d, RowPart<E> e) {
        return new RowValue<>(a, b, c, d, e);
    }

    /** Five values, which a row of expressions is compared with. */
    @Internal
    public static <A, B, C, D, E> GivenRow<Row5<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> row(
            A a, B b, C c, D d, E e) {
        return new GivenRow<>(a, b, c, d, e);
    }

    /** Six expressions, which are compared as one. */
    @Internal
    public static <A, B, C, D, E, F>
            RowValue<Row6<? extends A, ? extends B, ? extends C, ? extends D, ? extends E, ? extends F>> row(
                    RowPart<A> a, RowPart<B> b, RowPart<C> c, RowPart<D> d, RowPart<E> e, RowPart<F> f) {
        return new RowValue<>(a, b, c, d, e, f);
    }

    /** Six values, which a row of expressions is compared with. */
    @Internal
    public static <A, B, C, D, E, F>
            GivenRow<Row6<? extends A, ? extends B, ? extends C, ? extends D, ? extends E, ? extends F>> row(
                    A a, B b, C c, D d, E e, F f) {
        return new GivenRow<>(a, b, c, d, e, f);
    }

    /** Seven expressions, which are compared as one. */
    @Internal
    public static <A, B, C, D, E, F, G>
            RowValue<Row7<? extends A, ? extends B, ? extends C, ? extends D, ? extends E, ? extends F, ? extends G>>
                    row(
                            RowPart<A> a,
                            RowPart<B> b,
                            RowPart<C> c,
                            RowPart<D> d,
                            RowPart<E> e,
                            RowPart<F> f,
                            RowPart<G> g) {
        return new RowValue<>(a, b, c, d, e, f, g);
    }

    /** Seven values, which a row of expressions is compared with. */
    @Internal
    public static <A, B, C, D, E, F, G>
            GivenRow<Row7<? extends A, ? extends B, ? extends C, ? extends D, ? extends E, ? extends F, ? extends G>>
                    row(A a, B b, C c, D d, E e, F f, G g) {
        return new GivenRow<>(a, b, c, d, e, f, g);
    }

    /** Eight expressions, which are compared as one. */
    @Internal
    public static <A, B, C, D, E, F, G, H>
            RowValue<
                            Row8<
                                    ? extends A,
                                    ? extends B,
                                    ? extends C,
                                    ? extends D,
                                    ? extends E,
                                    ? extends F,
                                    ? extends G,
                                    ? extends H>>
                    row(
                            RowPart<A> a,
                            RowPart<B> b,
                            RowPart<C> c,
                            RowPart<D> d,
                            RowPart<E> e,
                            RowPart<F> f,
                            RowPart<G> g,
                            RowPart<H> h) {
        return new RowValue<>(a, b, c, d, e, f, g, h);
    }

    /** Eight values, which a row of expressions is compared with. */
    @Internal
    public static <A, B, C, D, E, F, G, H>
            GivenRow<
                            Row8<
                                    ? extends A,
                                    ? extends B,
                                    ? extends C,
                                    ? extends D,
                                    ? extends E,
                                    ? extends F,
                                    ? extends G,
                                    ? extends H>>
                    row(A a, B b, C c, D d, E e, F f, G g, H h) {
        return new GivenRow<>(a, b, c, d, e, f, g, h);
    }
}

package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.Optional;

/** The rows of a query that {@code with(…)} has given a name. What they have is told by the fields and expressions that the query selects. */
public final class WithRows {

    private final Source.Common source;

    WithRows(Source.Common source) {
        this.source = source;
    }

    /** The same rows by another name, to read them twice in a query. */
    public WithRows as(String alias) {
        return new WithRows(new Source.Common(source.table(), Optional.of(Identifier.of(alias))));
    }

    /** Where they come from in a query. */
    @Internal
    public Source.Common source() {
        return source;
    }

    /** What the rows have of a field: numbers. */
    public <N extends Number, S extends Number, A extends Number> NumberExpression<N, S, A> get(
            NumberColumn<N, S, A> field) {
        return new NumberExpression<>(column(field.fieldName(), field.type()));
    }

    /** What the rows have of a field: text. */
    public TextExpression get(TextColumn field) {
        return new TextExpression(column(field.fieldName(), field.type()));
    }

    /** What the rows have of a field: dates and times. */
    public <T> TemporalExpression<T> get(TemporalColumn<T> field) {
        return new TemporalExpression<>(column(field.fieldName(), field.type()));
    }

    /** What the rows have of a field: conditions. */
    public Condition get(ConditionColumn field) {
        return new Condition(column(field.fieldName(), field.type()));
    }

    /** What the rows have of a field: JSON. */
    public JsonExpression get(JsonColumn field) {
        return new JsonExpression(column(field.fieldName(), field.type()));
    }

    /** What the rows have of a field: arrays. */
    public <E> ArrayExpression<E> get(ArrayColumn<E> field) {
        return new ArrayExpression<>(column(field.fieldName(), field.type()));
    }

    /** What the rows have of a field: ranges. */
    public <E> RangeExpression<E> get(RangeColumn<E> field) {
        return new RangeExpression<>(column(field.fieldName(), field.type()));
    }

    /** What the rows have of a field: lexemes. */
    public TsVectorExpression get(TsVectorColumn field) {
        return new TsVectorExpression(column(field.fieldName(), field.type()));
    }

    /** What the rows have of a field: text search queries. */
    public TsQueryExpression get(TsQueryColumn field) {
        return new TsQueryExpression(column(field.fieldName(), field.type()));
    }

    /** What the rows have of a field: vectors. */
    public VectorExpression get(VectorColumn field) {
        return new VectorExpression(column(field.fieldName(), field.type()));
    }

    /** What the rows have of a field: values of a type that an extension brings. */
    @SuppressWarnings("unchecked") // a column of such a type is an expression of it
    public <T, X extends ExtensionExpression<T, X>> X get(ExtensionColumn<T, X> field) {
        return ((ExtensionExpression<T, X>) field.expression()).of(column(field.fieldName(), field.valueType()));
    }

    /** What the rows have of a field: vectors of half the size. */
    public HalfVectorExpression get(HalfVectorColumn field) {
        return new HalfVectorExpression(column(field.fieldName(), field.type()));
    }

    /** What the rows have of a field: sparse vectors. */
    public SparseVectorExpression get(SparseVectorColumn field) {
        return new SparseVectorExpression(column(field.fieldName(), field.type()));
    }

    /** What the rows have of a field: bits. */
    public BitExpression get(BitColumn field) {
        return new BitExpression(column(field.fieldName(), field.type()));
    }

    /** What the rows have of a field: other values. */
    public <T> PlainExpression<T> get(PlainColumn<T> field) {
        return new PlainExpression<>(column(field.fieldName(), field.type()));
    }

    /** What the rows have of a field: composite values. */
    public PlainExpression<String> get(CompositeColumn<?> field) {
        return new PlainExpression<>(column(field.fieldName(), field.type()));
    }

    /** What the rows have of a field: values that cannot be compared. */
    public <T> UnorderedExpression<T> get(UnorderedColumn<T> field) {
        return new UnorderedExpression<>(column(field.fieldName(), field.type()));
    }

    /** What the rows have of a field: arrays of values that cannot be compared. */
    public <E> UnorderedArrayExpression<E> get(UnorderedArrayColumn<E> field) {
        return new UnorderedArrayExpression<>(column(field.fieldName(), field.type()));
    }

    /** What the rows have by a name: numbers of the type that an expression like it has. */
    public <N extends Number, S extends Number, A extends Number> NumberExpression<N, S, A> get(
            String name, NumberExpression<N, S, A> like) {
        return new NumberExpression<>(column(name, like.type()));
    }

    /** What the rows have by a name: text of the type that an expression like it has. */
    public TextExpression get(String name, TextExpression like) {
        return new TextExpression(column(name, like.type()));
    }

    /** What the rows have by a name: dates and times of the type that an expression like it has. */
    public <T> TemporalExpression<T> get(String name, TemporalExpression<T> like) {
        return new TemporalExpression<>(column(name, like.type()));
    }

    /** What the rows have by a name: conditions of the type that an expression like it has. */
    public Condition get(String name, Condition like) {
        return new Condition(column(name, like.type()));
    }

    /** What the rows have by a name: JSON of the type that an expression like it has. */
    public JsonExpression get(String name, JsonExpression like) {
        return new JsonExpression(column(name, like.type()));
    }

    /** What the rows have by a name: arrays of the type that an expression like it has. */
    public <E> ArrayExpression<E> get(String name, ArrayExpression<E> like) {
        return new ArrayExpression<>(column(name, like.type()));
    }

    /** What the rows have by a name: ranges of the type that an expression like it has. */
    public <E> RangeExpression<E> get(String name, RangeExpression<E> like) {
        return new RangeExpression<>(column(name, like.type()));
    }

    /** What the rows have by a name: lexemes. */
    public TsVectorExpression get(String name, TsVectorExpression like) {
        return new TsVectorExpression(column(name, like.type()));
    }

    /** What the rows have by a name: text search queries. */
    public TsQueryExpression get(String name, TsQueryExpression like) {
        return new TsQueryExpression(column(name, like.type()));
    }

    /** What the rows have by a name: vectors. */
    public VectorExpression get(String name, VectorExpression like) {
        return new VectorExpression(column(name, like.type()));
    }

    /** What the rows have by a name: values of the type of an extension that an expression like it has. */
    public <T, X extends ExtensionExpression<T, X>> X get(String name, ExtensionExpression<T, X> like) {
        return like.of(column(name, like.type()));
    }

    /** What the rows have by a name: vectors of half the size, of the type that an expression like it has. */
    public HalfVectorExpression get(String name, HalfVectorExpression like) {
        return new HalfVectorExpression(column(name, like.type()));
    }

    /** What the rows have by a name: sparse vectors, of the type that an expression like it has. */
    public SparseVectorExpression get(String name, SparseVectorExpression like) {
        return new SparseVectorExpression(column(name, like.type()));
    }

    /** What the rows have by a name: bits, of the type that an expression like it has. */
    public BitExpression get(String name, BitExpression like) {
        return new BitExpression(column(name, like.type()));
    }

    /** What the rows have by a name: other values of the type that an expression like it has. */
    public <T> PlainExpression<T> get(String name, PlainExpression<T> like) {
        return new PlainExpression<>(column(name, like.type()));
    }

    /** What the rows have by a name: values that cannot be compared, of the type that an expression like it has. */
    public <T> UnorderedExpression<T> get(String name, UnorderedExpression<T> like) {
        return new UnorderedExpression<>(column(name, like.type()));
    }

    /** What the rows have by a name: arrays of values that cannot be compared, of the type that an expression like it has. */
    public <E> UnorderedArrayExpression<E> get(String name, UnorderedArrayExpression<E> like) {
        return new UnorderedArrayExpression<>(column(name, like.type()));
    }

    private Term.Column column(String name, ValueType type) {
        return new Term.Column(source, Identifier.of(name), type);
    }
}

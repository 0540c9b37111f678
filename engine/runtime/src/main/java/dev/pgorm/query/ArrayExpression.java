package dev.pgorm.query;

import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * An array whose elements can be compared.
 *
 * @param <E> what its elements are in Java
 */
public sealed class ArrayExpression<E> extends EquatableExpression<List<E>>
        implements ArrayValue, OrderableExpression, RowPart<List<E>>, WindowValue<ArrayExpression<E>>
        permits ArrayColumn, ArrayAggregate {

    ArrayExpression(Term term) {
        super(term);
    }

    /** Has an element. */
    public Condition has(E element) {
        return new Condition(
                new Term.Quantified(Terms.value(element, element()), Operator.EQUAL, Term.Quantifier.ANY, compared()));
    }

    /** Has one of some elements. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array never leaves the list
    public final Condition hasSome(E... elements) {
        return compare(Operator.OVERLAPS, Terms.array(List.of(elements), element()));
    }

    /** Has all of some elements. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array never leaves the list
    public final Condition hasEvery(E... elements) {
        return compare(Operator.CONTAINS, Terms.array(List.of(elements), element()));
    }

    /** Equal, element by element. */
    public Condition eq(Collection<? extends E> elements) {
        return compare(Operator.EQUAL, Terms.array(elements, element()));
    }

    /** Any of its elements, for comparisons with a value: {@code any().gt(5)}. */
    public ArrayElements<E> any() {
        return new ArrayElements<>(term(), element(), Term.Quantifier.ANY);
    }

    /** Each of its elements, for comparisons with a value; of an empty array everything holds. */
    public ArrayElements<E> all() {
        return new ArrayElements<>(term(), element(), Term.Quantifier.ALL);
    }

    /** The element at a place, of which the first is 1; null where there is none. */
    public PlainExpression<E> at(int place) {
        return new PlainExpression<>(new Term.Element(term(), Terms.value(place, ValueType.INTEGER), element()));
    }

    /** Where an element stands first, from 1; null where it does not. */
    public NumberExpression<Integer, Long, BigDecimal> position(E element) {
        return new NumberExpression<>(call("array_position", ValueType.INTEGER, typed(element)));
    }

    /** With an element behind the last one. */
    public ArrayExpression<E> append(E element) {
        return of(call("array_append", type(), typed(element)));
    }

    /** With an element before the first one. */
    public ArrayExpression<E> prepend(E element) {
        return of(new Term.Call("array_prepend", Terms.of(typed(element), term()), type()));
    }

    /** Without an element, wherever it stands. */
    public ArrayExpression<E> remove(E element) {
        return of(call("array_remove", type(), typed(element)));
    }

    /** With the elements of another array behind its own. */
    public ArrayExpression<E> concat(ArrayExpression<E> further) {
        return of(call("array_cat", type(), further.term()));
    }

    /** Another array where there is none. */
    public ArrayExpression<E> orElse(ArrayExpression<E> other) {
        return of(call("coalesce", type(), other.term()));
    }

    @Override
    @Internal
    public ArrayExpression<E> of(Term term) {
        return new ArrayExpression<>(term);
    }

    /** With its type, which functions of any array are found by. */
    private Term typed(E element) {
        return new Term.Cast(Terms.value(element, element()), element());
    }

    private ValueType element() {
        return type().element().orElseThrow();
    }
}

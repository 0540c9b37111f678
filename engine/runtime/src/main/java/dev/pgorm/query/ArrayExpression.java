package dev.pgorm.query;

import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.Collection;
import java.util.List;

/**
 * An array whose elements can be compared.
 *
 * @param <E> what its elements are in Java
 */
public sealed class ArrayExpression<E> extends EquatableExpression<List<E>>
        implements ArrayValue, OrderableExpression, RowPart<List<E>> permits ArrayColumn {

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

    private ValueType element() {
        return type().element().orElseThrow();
    }
}

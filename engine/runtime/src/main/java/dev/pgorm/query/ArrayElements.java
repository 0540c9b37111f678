package dev.pgorm.query;

import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;

/**
 * Any or all elements of an array, which are compared with a value (documentation, "Row and Array Comparisons").
 *
 * @param <E> what they are in Java
 */
public final class ArrayElements<E> {

    private final Term array;
    private final ValueType type;
    private final Term.Quantifier quantifier;

    ArrayElements(Term array, ValueType type, Term.Quantifier quantifier) {
        this.array = array;
        this.type = type;
        this.quantifier = quantifier;
    }

    /** What the elements are, for messages. */
    @Internal
    public ValueType type() {
        return type;
    }

    /** Equal. */
    public Condition eq(E value) {
        return compare(value, Operator.EQUAL);
    }

    /** Not equal. */
    public Condition ne(E value) {
        return compare(value, Operator.NOT_EQUAL);
    }

    /** Less than a value. */
    public Condition lt(E value) {
        return compare(value, Operator.GREATER);
    }

    /** Less than or equal to a value. */
    public Condition le(E value) {
        return compare(value, Operator.GREATER_OR_EQUAL);
    }

    /** Greater than a value. */
    public Condition gt(E value) {
        return compare(value, Operator.LESS);
    }

    /** Greater than or equal to a value. */
    public Condition ge(E value) {
        return compare(value, Operator.LESS_OR_EQUAL);
    }

    /** The value stands first, as the server has it, so that the operator is the other way round. */
    private Condition compare(E value, Operator turned) {
        return new Condition(new Term.Quantified(Terms.value(value, type), turned, quantifier, Term.compared(array)));
    }
}

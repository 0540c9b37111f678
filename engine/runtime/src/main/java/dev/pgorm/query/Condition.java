package dev.pgorm.query;

import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Something that is true or false of a row. */
public sealed class Condition extends EquatableExpression<Boolean>
        implements OrderableExpression, RowPart<Boolean>, WindowValue<Condition>
        permits ConditionColumn, ConditionAggregate {

    Condition(Term term) {
        super(term);
    }

    /** Both hold. */
    public Condition and(Condition other) {
        return join(Term.Junction.Kind.AND, other);
    }

    /** One of them holds, or both. */
    public Condition or(Condition other) {
        return join(Term.Junction.Kind.OR, other);
    }

    /** Does not hold. */
    public Condition not() {
        return new Condition(new Term.Negation(term()));
    }

    /** Is {@code true} or is {@code false}. */
    public Condition eq(Boolean value) {
        return compare(Operator.EQUAL, Terms.value(value, ValueType.BOOLEAN));
    }

    /** Is the other one. */
    public Condition ne(Boolean value) {
        return compare(Operator.NOT_EQUAL, Terms.value(value, ValueType.BOOLEAN));
    }

    /** Whether it holds in every row. */
    public ConditionAggregate inEveryRow() {
        return new ConditionAggregate(aggregate("bool_and", ValueType.BOOLEAN));
    }

    /** Whether it holds in any row. */
    public ConditionAggregate inAnyRow() {
        return new ConditionAggregate(aggregate("bool_or", ValueType.BOOLEAN));
    }

    /** True or false where nobody knows. */
    public Condition orElse(Boolean other) {
        return new Condition(call("coalesce", ValueType.BOOLEAN, Terms.value(other, ValueType.BOOLEAN)));
    }

    @Override
    @Internal
    public Condition of(Term term) {
        return new Condition(term);
    }

    /** A chain of the same word is one list. */
    private Condition join(Term.Junction.Kind kind, Condition other) {
        List<Term> operands = new ArrayList<>();
        for (Term each : List.of(term(), other.term())) {
            if (each instanceof Term.Junction junction && junction.kind() == kind) {
                operands.addAll(junction.operands());
            } else {
                operands.add(each);
            }
        }
        return new Condition(new Term.Junction(kind, operands));
    }
}

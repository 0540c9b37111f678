package dev.pgorm.query;

import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The terms of {@code when(…)}. */
final class Choices {

    private Choices() {}

    /** Of a constant, with its type, since the type of the whole follows from it. */
    static Term.Choice constant(Condition condition, Object value, ValueType type) {
        return first(condition, new Term.Cast(Terms.value(value, type), type));
    }

    static Term.Choice of(Condition condition, Expression<?> value) {
        return first(condition, value.term());
    }

    /** With one more arm. */
    static Term.Choice more(Term choice, Condition condition, Term value, ValueType type) {
        Term.Choice before = (Term.Choice) choice;
        if (before.otherwise().isPresent()) {
            throw new IllegalArgumentException("nothing follows otherwise(…), which holds wherever nothing else did");
        }
        List<Term.Choice.Arm> arms = new ArrayList<>(before.arms());
        arms.add(new Term.Choice.Arm(condition.term(), value));
        return new Term.Choice(arms, Optional.empty(), type);
    }

    /** With a value for where no condition holds. */
    static Term.Choice otherwise(Term choice, Term value, ValueType type) {
        Term.Choice before = (Term.Choice) choice;
        if (before.otherwise().isPresent()) {
            throw new IllegalArgumentException("otherwise(…) was said before");
        }
        return new Term.Choice(before.arms(), Optional.of(value), type);
    }

    private static Term.Choice first(Condition condition, Term value) {
        return new Term.Choice(List.of(new Term.Choice.Arm(condition.term(), value)), Optional.empty(), value.type());
    }
}

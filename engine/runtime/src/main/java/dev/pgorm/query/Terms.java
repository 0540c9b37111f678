package dev.pgorm.query;

import dev.pgorm.query.model.Ordering;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of Java as values of a query. */
final class Terms {

    private Terms() {}

    /** A value that is sent beside the text. */
    static Term value(@Nullable Object value, ValueType type) {
        if (value == null) {
            throw new NullValue();
        }
        return new Term.Parameter(ExtensionValues.sent(value, type), type);
    }

    /** A value that may be absent, where a column is given one. */
    static Term assigned(@Nullable Object value, ValueType type) {
        if (value instanceof Number number && type.family().isNumber()) {
            return number(number, type);
        }
        return new Term.Parameter(value == null ? null : ExtensionValues.sent(value, type), type);
    }

    /** All values as one array, so that the text does not depend on how many there are. */
    static Term array(Collection<?> values, ValueType element) {
        for (Object each : values) {
            if (each == null) {
                throw new NullValue();
            }
        }
        ValueType type = ValueType.arrayOf(element);
        return new Term.Parameter(ExtensionValues.sent(List.copyOf(values), type), type);
    }

    /** A number beside others of a type: as that type where nothing is lost, else as it is. */
    static Term number(@Nullable Number value, ValueType type) {
        if (value == null) {
            throw new NullValue();
        }
        Optional<Number> exact = Numbers.exactly(value, type);
        if (exact.isPresent()) {
            return new Term.Parameter(exact.get(), type);
        }
        return Numbers.isFinite(value)
                ? new Term.Parameter(Numbers.decimal(value), ValueType.NUMERIC)
                : new Term.Parameter(value.doubleValue(), ValueType.DOUBLE);
    }

    /** Numbers as one array of the widest of their types. */
    static Term numbers(Collection<? extends Number> values, ValueType type) {
        List<Term.Parameter> each = values.stream()
                .map(value -> (Term.Parameter) number(value, type))
                .toList();
        boolean exact = each.stream().allMatch(value -> value.type().equals(type));
        ValueType element = exact ? type : ValueType.NUMERIC;
        List<Object> converted = new ArrayList<>();
        for (Number value : values) {
            converted.add(((Term.Parameter) number(value, element)).value());
        }
        return new Term.Parameter(List.copyOf(converted), ValueType.arrayOf(element));
    }

    static Condition[] conditions(Condition first, Condition... further) {
        Condition[] all = new Condition[further.length + 1];
        all[0] = first;
        System.arraycopy(further, 0, all, 1, further.length);
        return all;
    }

    static List<Term> of(Term first, Term... further) {
        List<Term> all = new ArrayList<>();
        all.add(first);
        all.addAll(Arrays.asList(further));
        return all;
    }

    /** What conditions mean. */
    static List<Term> of(Condition... conditions) {
        Term[] terms = new Term[conditions.length];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = conditions[i].term();
        }
        return List.of(terms);
    }

    /** What an order means. */
    static List<Ordering> orderings(OrderKey... keys) {
        Ordering[] orderings = new Ordering[keys.length];
        for (int i = 0; i < orderings.length; i++) {
            orderings[i] = keys[i].ordering();
        }
        return List.of(orderings);
    }

    static List<Term> of(Collection<? extends Expression<?>> expressions) {
        return expressions.stream().<Term>map(Expression::term).toList();
    }
}

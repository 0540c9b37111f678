package dev.pgorm.query;

import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Several expressions that are compared as one, the first ones first: {@code row(user.name, user.id).gt(row("Adler", 7))} holds of all names
 * behind Adler, and of Adler's ids behind 7. What it is compared with has as many values, of the same types.
 *
 * <p>As everywhere in SQL, a comparison with a null is neither true nor false, unless other parts decide: rows are not equal as soon as two
 * parts differ, whatever else is null; {@code lt}, {@code le}, {@code gt} and {@code ge} are decided by the first parts that differ, and are
 * unknown where a null comes before those.
 *
 * @param <R> what a row of its values is
 */
public final class RowValue<R> {

    /** The most that forms with types have. */
    private static final int MOST = 8;

    private final List<Expression<?>> parts;

    RowValue(RowPart<?>... parts) {
        requireArity(parts.length);
        List<Expression<?>> all = new ArrayList<>();
        for (RowPart<?> each : parts) {
            all.add(
                    switch (each) {
                        case ComparableExpression<?> expression -> expression;
                        case NumberExpression<?, ?, ?> expression -> expression;
                        case Condition expression -> expression;
                        case ArrayExpression<?> expression -> expression;
                    });
        }
        this.parts = List.copyOf(all);
    }

    static void requireArity(int count) {
        if (count < 2 || count > MOST) {
            throw new IllegalArgumentException("a row has two to eight values, not " + count);
        }
    }

    /** The types of its parts, in order. */
    @Internal
    public List<ValueType> types() {
        return parts.stream().<ValueType>map(Expression::type).toList();
    }

    /** All parts are equal. */
    public Condition eq(RowValue<? extends R> other) {
        return compare(Operator.EQUAL, other);
    }

    /** All parts are equal to values. */
    public Condition eq(GivenRow<? extends R> values) {
        return compare(Operator.EQUAL, values);
    }

    /** Some parts are not equal. */
    public Condition ne(RowValue<? extends R> other) {
        return compare(Operator.NOT_EQUAL, other);
    }

    /** Some parts are not equal to the values. */
    public Condition ne(GivenRow<? extends R> values) {
        return compare(Operator.NOT_EQUAL, values);
    }

    /** Less in the first parts that differ. */
    public Condition lt(RowValue<? extends R> other) {
        return compare(Operator.LESS, other);
    }

    /** Less than values in the first parts that differ. */
    public Condition lt(GivenRow<? extends R> values) {
        return compare(Operator.LESS, values);
    }

    /** Less in the first parts that differ, or equal. */
    public Condition le(RowValue<? extends R> other) {
        return compare(Operator.LESS_OR_EQUAL, other);
    }

    /** Less than values in the first parts that differ, or equal. */
    public Condition le(GivenRow<? extends R> values) {
        return compare(Operator.LESS_OR_EQUAL, values);
    }

    /** Greater in the first parts that differ. */
    public Condition gt(RowValue<? extends R> other) {
        return compare(Operator.GREATER, other);
    }

    /** Greater than values in the first parts that differ. */
    public Condition gt(GivenRow<? extends R> values) {
        return compare(Operator.GREATER, values);
    }

    /** Greater in the first parts that differ, or equal. */
    public Condition ge(RowValue<? extends R> other) {
        return compare(Operator.GREATER_OR_EQUAL, other);
    }

    /** Greater than values in the first parts that differ, or equal. */
    public Condition ge(GivenRow<? extends R> values) {
        return compare(Operator.GREATER_OR_EQUAL, values);
    }

    /** Equal to one of some rows. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array never leaves the list
    public final Condition in(RowValue<? extends R> first, RowValue<? extends R>... further) {
        List<Term> rows = new ArrayList<>();
        rows.add(term(first));
        Arrays.stream(further).map(this::term).forEach(rows::add);
        return among(rows);
    }

    /** Equal to one of some rows of values. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array never leaves the list
    public final Condition in(GivenRow<? extends R> first, GivenRow<? extends R>... further) {
        List<GivenRow<? extends R>> rows = new ArrayList<>();
        rows.add(first);
        rows.addAll(Arrays.asList(further));
        return in(rows);
    }

    /** Equal to one of some rows of values, of which there may be thousands; false where there are none. */
    @Internal
    public Condition in(Collection<? extends GivenRow<? extends R>> others) {
        List<List<Term>> rows = others.stream().map(this::terms).toList();
        return GivenRows.query(rows)
                .map(query -> new Condition(new Term.InSelection(term(), query)))
                .orElseGet(() -> among(rows.stream().<Term>map(Term.Row::new).toList()));
    }

    /** Among the rows of a query, which has as many columns. */
    public Condition in(Select<? extends R> query) {
        requireSame(query.command().outputs().size());
        return new Condition(Term.InSelection.among(term(), query.command()));
    }

    private Condition compare(Operator operator, RowValue<?> other) {
        return compare(operator, term(other));
    }

    private Condition compare(Operator operator, GivenRow<?> values) {
        return compare(operator, new Term.Row(terms(values)));
    }

    private Condition compare(Operator operator, Term other) {
        return new Condition(new Term.Infix(term(), operator, other, ValueType.BOOLEAN));
    }

    private Condition among(List<Term> rows) {
        return new Condition(
                rows.isEmpty() ? new Term.Junction(Term.Junction.Kind.OR, List.of()) : new Term.InList(term(), rows));
    }

    private Term term() {
        return new Term.Row(parts.stream().map(Expression::compared).toList());
    }

    private Term term(RowValue<?> other) {
        requireSame(other.parts.size());
        return other.term();
    }

    private List<Term> terms(GivenRow<?> given) {
        List<Object> values = given.values();
        requireSame(values.size());
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            terms.add(beside(parts.get(i), values.get(i)));
        }
        return terms;
    }

    @SuppressWarnings("unchecked") // the two rows are of the same types
    private static <T> Term beside(Expression<T> expression, Object value) {
        return value instanceof Number number && expression.type().family().isNumber()
                ? Terms.number(number, expression.type())
                : expression.beside((T) value);
    }

    /** Where types are not known to javac, the sizes may differ. */
    private void requireSame(int size) {
        if (size != parts.size()) {
            throw new IllegalArgumentException(
                    "a row of " + parts.size() + " values is compared with one of as many, not of " + size);
        }
    }
}

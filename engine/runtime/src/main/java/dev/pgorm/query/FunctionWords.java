package dev.pgorm.query;

import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Functions that give rows, for {@code from(…)} and {@code join(…)}. */
public abstract sealed class FunctionWords extends GroupWords permits SearchWords {

    FunctionWords() {}

    /** The whole numbers from one to another, both included. */
    public static FunctionRows<NumberExpression<Integer, Long, BigDecimal>> generateSeries(int from, int to) {
        return numbers(ValueType.INTEGER, from, to);
    }

    /**
     * The whole numbers from one to another in steps, which go down where the step is negative.
     *
     * @throws IllegalArgumentException where the step is 0
     */
    public static FunctionRows<NumberExpression<Integer, Long, BigDecimal>> generateSeries(int from, int to, int step) {
        return numbers(ValueType.INTEGER, from, to, moving(step));
    }

    /** The whole numbers of type {@code bigint} from one to another, both included. */
    public static FunctionRows<NumberExpression<Long, BigDecimal, BigDecimal>> generateSeries(long from, long to) {
        return numbers(ValueType.BIGINT, from, to);
    }

    /**
     * The whole numbers of type {@code bigint} from one to another in steps, which go down where the step is negative.
     *
     * @throws IllegalArgumentException where the step is 0
     */
    public static FunctionRows<NumberExpression<Long, BigDecimal, BigDecimal>> generateSeries(
            long from, long to, long step) {
        return numbers(ValueType.BIGINT, from, to, moving(step));
    }

    /** The numbers with fractions from one to another, both included. */
    public static FunctionRows<NumberExpression<BigDecimal, BigDecimal, BigDecimal>> generateSeries(
            BigDecimal from, BigDecimal to) {
        return numbers(ValueType.NUMERIC, from, to);
    }

    /**
     * The numbers with fractions from one to another in steps, which go down where the step is negative.
     *
     * @throws IllegalArgumentException where the step is 0
     */
    public static FunctionRows<NumberExpression<BigDecimal, BigDecimal, BigDecimal>> generateSeries(
            BigDecimal from, BigDecimal to, BigDecimal step) {
        return numbers(ValueType.NUMERIC, from, to, moving(step));
    }

    /** The days from one to another, both included, by an interval such as {@code 1 day}. */
    public static FunctionRows<TemporalExpression<LocalDate>> generateSeries(
            LocalDate from, LocalDate to, String interval) {
        // of dates the server makes moments in the session's time zone
        return series(
                ValueType.TIMESTAMP,
                List.of(midnight(from), midnight(to), typed(interval, ValueType.INTERVAL)),
                column -> new TemporalExpression<>(new Term.Cast(column, ValueType.DATE)));
    }

    /** Dates and times from one to another, both included, by an interval such as {@code 1 hour}. */
    public static FunctionRows<TemporalExpression<LocalDateTime>> generateSeries(
            LocalDateTime from, LocalDateTime to, String interval) {
        return moments(ValueType.TIMESTAMP, from, to, interval);
    }

    /** Moments from one to another, both included, by an interval such as {@code 1 hour}; days are those of the session's time zone. */
    public static FunctionRows<TemporalExpression<OffsetDateTime>> generateSeries(
            OffsetDateTime from, OffsetDateTime to, String interval) {
        return moments(ValueType.INSTANT, from, to, interval);
    }

    /**
     * A row for each element of an array; none where there is no array.
     *
     * @throws IllegalArgumentException where the server gives something else than elements: of arrays of arrays, and of types of which nothing is known
     *     here, which may have fields
     */
    public static <E> FunctionRows<PlainExpression<E>> unnest(ArrayExpression<E> array) {
        ValueType element = array.type().element().orElseThrow();
        if (element.family() == Family.ARRAY || element.family() == Family.OTHER) {
            throw new IllegalArgumentException("unnest(…) is of arrays whose elements are plain values, and not of "
                    + array.type().sql());
        }
        return elements(array.term(), element, PlainExpression::new);
    }

    /** A row for each text. */
    public static FunctionRows<TextExpression> unnest(String first, String... further) {
        return given(ValueType.TEXT, all(first, further), TextExpression::new);
    }

    /** A row for each whole number. */
    public static FunctionRows<NumberExpression<Integer, Long, BigDecimal>> unnest(Integer first, Integer... further) {
        return given(ValueType.INTEGER, all(first, further), NumberExpression::new);
    }

    /** A row for each element of JSON arrays; the server refuses other JSON. */
    public static FunctionRows<JsonExpression> jsonArrayElements(JsonExpression array) {
        return FunctionRows.of(
                "elements",
                new Term.Call("jsonb_array_elements", List.of(array.term()), ValueType.JSONB),
                ValueType.JSONB,
                JsonExpression::new);
    }

    /** A row for each member of JSON objects, with its name and its text; the server refuses other JSON. */
    public static JsonMembers jsonEachText(JsonExpression object) {
        return JsonMembers.of(new Term.Call("jsonb_each_text", List.of(object.term()), ValueType.TEXT));
    }

    private static <N extends Number, S extends Number, A extends Number>
            FunctionRows<NumberExpression<N, S, A>> numbers(ValueType type, Number... arguments) {
        List<Term> terms =
                Arrays.stream(arguments).map(each -> typed(each, type)).toList();
        return series(type, terms, NumberExpression::new);
    }

    private static <T> FunctionRows<TemporalExpression<T>> moments(
            ValueType type, Object from, Object to, String interval) {
        List<Term> terms = List.of(typed(from, type), typed(to, type), typed(interval, ValueType.INTERVAL));
        return series(type, terms, TemporalExpression::new);
    }

    private static <V extends Expression<?>> FunctionRows<V> series(
            ValueType type, List<Term> arguments, Function<Term, V> making) {
        return FunctionRows.of("series", new Term.Call("generate_series", arguments, type), type, making);
    }

    private static Term midnight(LocalDate day) {
        return new Term.Cast(typed(day, ValueType.DATE), ValueType.TIMESTAMP);
    }

    private static <V extends Expression<?>> FunctionRows<V> given(
            ValueType type, List<?> values, Function<Term, V> making) {
        Term array = Terms.array(values, type);
        return elements(new Term.Cast(array, array.type()), type, making);
    }

    private static <V extends Expression<?>> FunctionRows<V> elements(
            Term array, ValueType type, Function<Term, V> making) {
        return FunctionRows.of("elements", new Term.Call("unnest", List.of(array), type), type, making);
    }

    private static <N extends Number> N moving(N step) {
        if (step.doubleValue() == 0) {
            throw new IllegalArgumentException("a series without a step has no end");
        }
        return step;
    }

    private static Term typed(Object value, ValueType type) {
        return new Term.Cast(Terms.value(value, type.equals(ValueType.INTERVAL) ? ValueType.TEXT : type), type);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array never leaves the list
    private static <T> List<T> all(T first, T... further) {
        List<T> all = new ArrayList<>();
        all.add(first);
        all.addAll(Arrays.asList(further));
        return all;
    }
}

package dev.pgorm.query;

import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/**
 * {@code when(condition, value)}: one of several values, by conditions (documentation, "CASE"). The first condition that holds decides; where none
 * does, there is no value unless {@code otherwise(…)} gives one.
 */
public abstract sealed class ChoiceWords extends WindowWords permits Queries {

    ChoiceWords() {}

    /** A text where a condition holds. */
    public static TextChoice when(Condition condition, String value) {
        return new TextChoice(Choices.constant(condition, value, ValueType.TEXT));
    }

    /** A text where a condition holds. */
    public static TextChoice when(Condition condition, TextExpression value) {
        return new TextChoice(Choices.of(condition, value));
    }

    /** A whole number where a condition holds. */
    public static NumberChoice<Integer, Long, BigDecimal> when(Condition condition, Integer value) {
        return new NumberChoice<>(Choices.constant(condition, value, ValueType.INTEGER));
    }

    /** A whole number where a condition holds. */
    public static NumberChoice<Long, BigDecimal, BigDecimal> when(Condition condition, Long value) {
        return new NumberChoice<>(Choices.constant(condition, value, ValueType.BIGINT));
    }

    /** A number with a fraction, exactly, where a condition holds. */
    public static NumberChoice<BigDecimal, BigDecimal, BigDecimal> when(Condition condition, BigDecimal value) {
        return new NumberChoice<>(Choices.constant(condition, value, ValueType.NUMERIC));
    }

    /** A number with a floating point where a condition holds. */
    public static NumberChoice<Double, Double, Double> when(Condition condition, Double value) {
        return new NumberChoice<>(Choices.constant(condition, value, ValueType.DOUBLE));
    }

    /** A number where a condition holds. */
    public static <N extends Number, S extends Number, A extends Number> NumberChoice<N, S, A> when(
            Condition condition, NumberExpression<N, S, A> value) {
        return new NumberChoice<>(Choices.of(condition, value));
    }

    /** A date where a condition holds. */
    public static TemporalChoice<LocalDate> when(Condition condition, LocalDate value) {
        return new TemporalChoice<>(Choices.constant(condition, value, ValueType.DATE));
    }

    /** A date and time where a condition holds. */
    public static TemporalChoice<LocalDateTime> when(Condition condition, LocalDateTime value) {
        return new TemporalChoice<>(Choices.constant(condition, value, ValueType.TIMESTAMP));
    }

    /** A moment where a condition holds. */
    public static TemporalChoice<OffsetDateTime> when(Condition condition, OffsetDateTime value) {
        return new TemporalChoice<>(Choices.constant(condition, value, ValueType.INSTANT));
    }

    /** A date, a time, a moment or an interval where a condition holds. */
    public static <T> TemporalChoice<T> when(Condition condition, TemporalExpression<T> value) {
        return new TemporalChoice<>(Choices.of(condition, value));
    }

    /** A value, such as one of an enum, where a condition holds. */
    public static <T> PlainChoice<T> when(Condition condition, PlainExpression<T> value) {
        return new PlainChoice<>(Choices.of(condition, value));
    }
}

package dev.pgorm.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Numbers as those of another class: the same value in the class that the type has, or nothing. */
class NumbersTest {

    private static final List<ValueType> WHOLE = List.of(ValueType.SMALLINT, ValueType.INTEGER, ValueType.BIGINT);

    @Test
    void wholeNumbersOfEveryClassAreThoseOfTheTypeAsFarAsItGoes() {
        for (long value : new long[] {
            0,
            7,
            -7,
            Short.MAX_VALUE,
            Short.MIN_VALUE,
            Short.MAX_VALUE + 1L,
            Short.MIN_VALUE - 1L,
            Integer.MAX_VALUE,
            Integer.MIN_VALUE,
            Integer.MAX_VALUE + 1L,
            Integer.MIN_VALUE - 1L,
            Long.MAX_VALUE,
            Long.MIN_VALUE
        }) {
            for (ValueType type : WHOLE) {
                Optional<Number> exact = expected(value, type);

                assertThat(Numbers.exactly(value, type)).isEqualTo(exact);
                assertThat(Numbers.exactly(BigInteger.valueOf(value), type)).isEqualTo(exact);
                assertThat(Numbers.exactly(BigDecimal.valueOf(value), type)).isEqualTo(exact);
                if (value == (int) value) {
                    assertThat(Numbers.exactly((int) value, type)).isEqualTo(exact);
                }
                if (value == (short) value) {
                    assertThat(Numbers.exactly((short) value, type)).isEqualTo(exact);
                }
                if (value == (byte) value) {
                    assertThat(Numbers.exactly((byte) value, type)).isEqualTo(exact);
                }
            }
        }
    }

    private static Optional<Number> expected(long value, ValueType type) {
        if (type.equals(ValueType.BIGINT)) {
            return Optional.of(value);
        }
        if (type.equals(ValueType.INTEGER)) {
            return value == (int) value ? Optional.of((int) value) : Optional.empty();
        }
        return value == (short) value ? Optional.of((short) value) : Optional.empty();
    }

    @Test
    void whatIsNoWholeNumberIsNone() {
        for (ValueType type : WHOLE) {
            assertThat(Numbers.exactly(1.5, type)).isEmpty();
            assertThat(Numbers.exactly(Double.NaN, type)).isEmpty();
            assertThat(Numbers.exactly(new BigDecimal("1.50"), type)).isEmpty();
            assertThat(Numbers.exactly(BigInteger.TWO.pow(64), type)).isEmpty();
        }
    }
}

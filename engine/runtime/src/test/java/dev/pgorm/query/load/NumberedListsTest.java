package dev.pgorm.query.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedListsTest {

    /** Numbers that follow each other, with gaps, far from each other, of both signs, and all multiples of what the places are counted by. */
    @ParameterizedTest
    @ValueSource(longs = {1, 3, 4, 5, 1024, 65_536, 1L << 32, 1L << 40, 0x9E37_79B9_7F4A_7C15L})
    void everyNumberHasItsOwnList(long apart) {
        long[] numbers = LongStream.range(-2000, 3000).map(each -> each * apart).toArray();
        long least = LongStream.of(numbers).min().orElseThrow();
        long greatest = LongStream.of(numbers).max().orElseThrow();
        NumberedLists<Long> lists = new NumberedLists<>(numbers.length, least, greatest);
        Map<Long, RowList<Long>> made = new HashMap<>();
        for (long each : numbers) {
            assertThat(lists.get(each)).isNull();
            made.put(each, lists.make(each));
        }

        for (long each : numbers) {
            assertThat(lists.get(each)).isSameAs(made.get(each));
        }
        assertThat(made.values().stream().distinct()).hasSize(1); // lists are equal while they are empty
        assertThat(lists.get(least - 1)).isNull();
        assertThat(lists.get(greatest + 1)).isNull();
    }

    @Test
    void theEndsOfAllNumbersHaveLists() {
        NumberedLists<String> lists = new NumberedLists<>(2, Long.MIN_VALUE, Long.MAX_VALUE);
        lists.make(Long.MIN_VALUE).append("least");
        lists.make(Long.MAX_VALUE).append("greatest");

        assertThat(lists.get(Long.MIN_VALUE)).containsExactly("least");
        assertThat(lists.get(Long.MAX_VALUE)).containsExactly("greatest");
        assertThat(lists.get(0)).isNull();
    }

    @Test
    void rowsStayInTheirOrderAndNobodyElseAddsAny() {
        RowList<Integer> rows = new RowList<>();
        for (int i = 0; i < 100; i++) {
            rows.append(i);
        }

        assertThat(rows).hasSize(100).isSorted().contains(0, 99);
        assertThat(rows.iterator()).toIterable().containsExactlyElementsOf(rows);
        assertThatThrownBy(() -> rows.add(1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> rows.get(100)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> rows.iterator().remove()).isInstanceOf(UnsupportedOperationException.class);
    }
}

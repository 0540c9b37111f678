package dev.pgorm.lang.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private static final List<String> SCALARS = List.of("String", "Boolean", "Int", "DateTime", "Decimal");

    @Test
    void suggestsTheNearestWord() {
        assertThat(Spelling.closest("Datetime", SCALARS)).contains("DateTime");
        assertThat(Spelling.closest("Sting", SCALARS)).contains("String");
        assertThat(Spelling.closest("itn", SCALARS)).contains("Int");
    }

    @Test
    void suggestsNothingForAWordThatIsFarFromAll() {
        assertThat(Spelling.closest("Customer", SCALARS)).isEmpty();
        assertThat(Spelling.closest("", SCALARS)).isEmpty();
    }

    @Test
    void countsASwapOfNeighboursAsOneEdit() {
        assertThat(Spelling.distance("dateitme", "datetime")).isEqualTo(1);
    }
}

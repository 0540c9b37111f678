package dev.pgorm.lang.raise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {

    @ParameterizedTest
    @CsvSource({
        "post,posts",
        "OrderItem,OrderItems",
        "category,categories",
        "day,days",
        "address,addresses",
        "box,boxes",
        "match,matches",
        "person,people",
        "Child,Children",
        "order_status,order_statuses",
        "human,humans",
        "id,ids"
    })
    void singularsAndPluralsLeadToEachOther(String one, String many) {
        assertThat(Inflection.plural(one)).isEqualTo(many);
        assertThat(Inflection.singular(many)).isEqualTo(one);
        assertThat(Inflection.plural(many)).isEqualTo(many);
        assertThat(Inflection.singular(one)).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({"news", "series", "staff", "metadata"})
    void someWordsAreBoth(String word) {
        assertThat(Inflection.plural(word)).isEqualTo(word);
        assertThat(Inflection.singular(word)).isEqualTo(word);
    }
}

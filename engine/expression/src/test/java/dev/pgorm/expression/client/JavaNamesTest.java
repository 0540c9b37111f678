package dev.pgorm.expression.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.expression.client.JavaNames.Wanted;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names of a schema are called in Java. */
final class JavaNamesTest {

    @ParameterizedTest
    @CsvSource({
        "User, User",
        "order_item, OrderItem",
        "Actor_info, ActorInfo",
        "mpaa_rating, MpaaRating",
        "payment_p2022_01, PaymentP2022_01",
        "line_2_tax, Line2Tax",
        "größe_übergröße, GrößeÜbergröße",
        "ORDER_ITEM, ORDER_ITEM",
        "_hidden, _hidden",
        "trial_balance__entry, TrialBalance__entry",
        "class_, Class_",
        "order-item, Order_item",
        "2024_sales, _2024Sales",
        "_, __",
    })
    void classesAreWrittenAsJavaWritesThem(String name, String type) {
        assertThat(JavaNames.type(name)).isEqualTo(type);
    }

    @Test
    void whoeversNameItIsHasItBeforeWhoseNameWasJoined() {
        List<Wanted> wanted = Stream.of("film_actor", "FilmActor", "Film_actor")
                .map(each -> new Wanted(JavaNames.type(each), each))
                .toList();

        assertThat(JavaNames.differentTypes(wanted, Set.of()))
                .containsExactly("FilmActor_", "FilmActor", "FilmActor__");
    }
}

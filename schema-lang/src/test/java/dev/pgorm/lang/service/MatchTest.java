package dev.pgorm.lang.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTest {

    @ParameterizedTest
    @CsvSource({
        "user, userEmail, 0",
        "'', anything, 0",
        "User, userEmail, 1",
        "uE, userEmail, 2",
        "usEm, userEmail, 2",
        "em, userEmail, 2",
        "ci, created_item, 2",
        "uml, userEmail, 3",
        "xyz, userEmail, 2147483647",
        "userEmails, userEmail, 2147483647"
    })
    void ranksThePrefixBeforeTheStartsOfWordsBeforeScatteredLetters(String typed, String name, int rank) {
        assertThat(Match.rank(typed, name)).isEqualTo(rank);
    }

    @Test
    void takesNoExponentialTimeForManyEqualLetters() {
        String typed = "aA".repeat(60) + "b";
        String name = "aA".repeat(200) + "_b";

        assertThat(Match.rank(typed, name)).isLessThan(Match.NONE);
        assertThat(Match.rank("aA".repeat(60) + "c", name)).isEqualTo(Match.NONE);
    }
}

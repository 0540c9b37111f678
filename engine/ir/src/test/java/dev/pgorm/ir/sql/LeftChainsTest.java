package dev.pgorm.ir.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeftChainsTest {

    @Test
    void aChainAtTheLeftEndBecomesPartOfTheWhole() {
        assertThat(LeftChains.joined("(((a >= 1) AND (a <= 5)) AND (b > 0))"))
                .isEqualTo("((a >= 1) AND (a <= 5) AND (b > 0))");
        assertThat(LeftChains.joined("((a >= 1) AND (a <= 5)) AND (b > 0)"))
                .isEqualTo("(a >= 1) AND (a <= 5) AND (b > 0)");
        assertThat(LeftChains.joined("((((a < 1) OR (a > 5)) OR c) OR d)")).isEqualTo("((a < 1) OR (a > 5) OR c OR d)");
    }

    @Test
    void chainsElsewhereAndOfAnotherWordStay() {
        for (String text : new String[] {
            "((b > 0) AND ((a >= 1) AND (a <= 5)))",
            "(((a >= 1) OR (a <= 5)) AND (b > 0))",
            "((((a >= 1) AND (a <= 5)) IS TRUE) AND (b > 0))",
            "(('(a AND b)'::text = x) AND (b > 0))",
            "(f((a), (b)) AND (b > 0))"
        }) {
            assertThat(LeftChains.joined(text)).isEqualTo(text);
        }
    }

    @Test
    void chainsInsideOthersAreJoinedToo() {
        assertThat(LeftChains.joined("(x OR (((a >= 1) AND (a <= 5)) AND (b > 0)))"))
                .isEqualTo("(x OR ((a >= 1) AND (a <= 5) AND (b > 0)))");
    }
}

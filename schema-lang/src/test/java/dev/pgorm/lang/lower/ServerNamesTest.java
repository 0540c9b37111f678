package dev.pgorm.lang.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.sql.Identifier;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerNamesTest {

    @Test
    void aSequenceIsCalledAfterTableAndColumn() {
        assertThat(ServerNames.sequence(Identifier.of("User"), Identifier.of("id")))
                .hasToString("User_id_seq");
    }

    @Test
    void theLongerOfTableAndColumnIsCutFirst() {
        Identifier table = Identifier.of("t".repeat(63));

        assertThat(ServerNames.sequence(table, Identifier.of("id"))).hasToString("t".repeat(56) + "_id_seq");
        assertThat(ServerNames.sequence(table, Identifier.of("c".repeat(63))))
                .hasToString("t".repeat(29) + "_" + "c".repeat(29) + "_seq");
    }

    @Test
    void aTakenNameGetsANumber() {
        assertThat(ServerNames.sequence(Identifier.of("a"), Identifier.of("b"), 2))
                .hasToString("a_b_seq2");
    }

    @Test
    void aCheckOfOneColumnIsCalledAfterItAndAnyOtherAfterItsTable() {
        assertThat(ServerNames.check(Identifier.of("product"), Optional.of(Identifier.of("price"))))
                .hasToString("product_price_check");
        assertThat(ServerNames.check(Identifier.of("product"), Optional.empty()))
                .hasToString("product_check");
    }
}

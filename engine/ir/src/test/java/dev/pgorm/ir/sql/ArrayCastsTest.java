package dev.pgorm.ir.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrayCastsTest {

    @Test
    void theCastOfAnArrayBecomesThatOfItsElements() {
        assertThat(ArrayCasts.ofElements("((s)::text = ANY ((ARRAY['a'::character varying, f(x, 'b,')])::text[]))"))
                .isEqualTo("((s)::text = ANY (ARRAY[('a'::character varying)::text, (f(x, 'b,'))::text]))");
    }

    @Test
    void arraysInArraysPassItOn() {
        assertThat(ArrayCasts.ofElements("(ARRAY[ARRAY[1, 2], ARRAY[a[1], 4]])::numeric(10,2)[]"))
                .isEqualTo(
                        "ARRAY[ARRAY[(1)::numeric(10,2), (2)::numeric(10,2)], ARRAY[(a[1])::numeric(10,2), (4)::numeric(10,2)]]");
    }

    @Test
    void whatIsNoSuchCastStaysAsItIs() {
        assertThat(ArrayCasts.ofElements("(ARRAY[1, 2]) || '(ARRAY[1])::text[]' || (ARRAY[1])::text"))
                .isEqualTo("(ARRAY[1, 2]) || '(ARRAY[1])::text[]' || (ARRAY[1])::text");
    }
}

package dev.pgorm.app.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ShownOutputTest {

    @Test
    void differentPortsAndTimesAreTheSame() {
        assertThat(ShownOutput.matches(
                        List.of("✓ 3 steps in 0.48 s", "postgresql://pgorm:secret@127.0.0.1:54321/shop"),
                        List.of("✓ 3 steps in 12 ms", "postgresql://pgorm:x-Y_z@127.0.0.1:1/shop")))
                .isTrue();
        assertThat(ShownOutput.matches(List.of("3 steps in 1 s"), List.of("4 steps in 1 s")))
                .isFalse();
    }

    @Test
    void anEllipsisStandsForLinesAndForNothingElse() {
        List<String> printed = List.of("a", "b", "c", "d");
        assertThat(ShownOutput.matches(List.of("a", "…", "c", "…", "d"), printed))
                .isTrue();
        assertThat(ShownOutput.matches(List.of("a", "…"), printed)).isTrue();
        assertThat(ShownOutput.matches(List.of("…", "c", "…", "b", "…"), printed))
                .isFalse();
        assertThat(ShownOutput.matches(List.of("b", "…"), printed)).isFalse();
        assertThat(ShownOutput.matches(List.of("a", "…", "c"), printed)).isFalse();
        assertThat(ShownOutput.matches(List.of("a", "b", "c"), printed)).isFalse();
        assertThat(ShownOutput.matches(List.of("a", "b", "c", "d", "e"), printed))
                .isFalse();
    }
}

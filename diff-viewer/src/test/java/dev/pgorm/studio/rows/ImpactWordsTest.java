package dev.pgorm.studio.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.hazard.LockMode;
import dev.pgorm.hazard.Work;
import dev.pgorm.workspace.change.TableImpact;
import dev.pgorm.workspace.database.LockHolder;
import dev.pgorm.workspace.database.TableSize;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class ImpactWordsTest {

    private static final long MEGABYTE = 1L << 20;

    private static TableImpact impact(Work work, TableSize size) {
        return new TableImpact("public.User", LockMode.ACCESS_EXCLUSIVE, work, Optional.of(size));
    }

    private static LockHolder holder(String state, Optional<LockHolder.Held> held) {
        return new LockHolder(4711, "ada", "psql", state, Duration.ofMinutes(3), held);
    }

    @Test
    void aRewriteTellsRowsSizeAndTime() {
        TableSize size = new TableSize(OptionalLong.of(2_140_000), 400 * MEGABYTE, 140 * MEGABYTE);

        assertThat(ImpactWords.of(impact(Work.REWRITE, size)))
                .isEqualTo("ACCESS EXCLUSIVE on public.User · rewrites about 2.1M rows, 400 MB, about 18 s");
        assertThat(ImpactWords.total(List.of(List.of(impact(Work.REWRITE, size)), List.of(impact(Work.SCAN, size)))))
                .isEqualTo(" · about 22 s of work on rows");
    }

    @Test
    void whatTakesAMomentHasNoTime() {
        TableSize size = new TableSize(OptionalLong.of(12), 16_384, 16_384);

        assertThat(ImpactWords.of(impact(Work.SCAN, size)))
                .isEqualTo("ACCESS EXCLUSIVE on public.User · reads about 12 rows, 16 kB");
        assertThat(ImpactWords.total(List.of(List.of(impact(Work.SCAN, size))))).isEmpty();
    }

    @Test
    void aTableThatNobodyHasAnalysedHasASizeOnly() {
        TableSize size = new TableSize(OptionalLong.empty(), 3 * MEGABYTE, 0);

        assertThat(ImpactWords.of(impact(Work.REWRITE, size)))
                .isEqualTo("ACCESS EXCLUSIVE on public.User · rewrites rows that nobody has counted, 3072 kB");
    }

    @Test
    void aLockWithoutWorkIsOnlyALock() {
        assertThat(ImpactWords.of(impact(Work.NONE, new TableSize(OptionalLong.of(1), MEGABYTE, MEGABYTE))))
                .isEqualTo("ACCESS EXCLUSIVE on public.User");
    }

    @Test
    void aHolderIsToldWithWhatItHoldsAndForHowLong() {
        LockHolder.Held held = new LockHolder.Held("public.User", LockMode.ACCESS_SHARE);

        assertThat(ImpactWords.of(holder("idle in transaction", Optional.of(held))))
                .isEqualTo(
                        "session 4711 (psql, ada), idle in transaction for 3 min, holds ACCESS SHARE on public.User");
        assertThat(ImpactWords.of(holder("", Optional.empty()))).isEqualTo("session 4711 (psql, ada) is in the way");
        assertThat(ImpactWords.of(new LockHolder(0, "", "", "", Duration.ZERO, Optional.of(held))))
                .isEqualTo("a prepared transaction holds ACCESS SHARE on public.User");
    }

    @Test
    void amountsAreShort() {
        assertThat(List.of(Amounts.count(9_999), Amounts.count(12_345), Amounts.count(2_149_000)))
                .containsExactly("9999", "12k", "2.1M");
        assertThat(List.of(Amounts.bytes(16_384), Amounts.bytes(410 * MEGABYTE), Amounts.bytes(23_000 * MEGABYTE)))
                .containsExactly("16 kB", "410 MB", "22.5 GB");
        assertThat(List.of(
                        Amounts.time(Duration.ofSeconds(119)),
                        Amounts.time(Duration.ofMinutes(119)),
                        Amounts.time(Duration.ofHours(47)),
                        Amounts.time(Duration.ofDays(3))))
                .containsExactly("119 s", "119 min", "47 h", "3 d");
    }
}

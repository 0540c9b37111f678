package dev.pgorm.studio.rows;

import dev.pgorm.workspace.change.TableImpact;
import dev.pgorm.workspace.database.LockHolder;
import dev.pgorm.workspace.database.TableSize;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plan does to the tables that are there, and who is in its way, in words. */
public final class ImpactWords {

    private static final Duration WORTH_SAYING = Duration.ofSeconds(1);

    private ImpactWords() {}

    /** A lock, and what is done meanwhile: {@code ACCESS EXCLUSIVE on public.User · rewrites about 2.1M rows, 410 MB, about 14 s}. */
    public static String of(TableImpact impact) {
        String lock = impact.lock().sql() + " on " + impact.table();
        return switch (impact.work()) {
            case NONE -> lock;
            case SCAN -> lock + " · reads " + rows(impact);
            case REWRITE -> lock + " · rewrites " + rows(impact);
        };
    }

    private static String rows(TableImpact impact) {
        if (impact.size().isEmpty()) {
            return "all rows";
        }
        TableSize size = impact.size().get();
        String rows = size.rows().isPresent()
                ? "about " + Amounts.count(size.rows().getAsLong()) + " rows, "
                : "rows that nobody has counted, ";
        return rows + Amounts.bytes(size.bytes()) + about(impact.estimate());
    }

    /** {@code , about 14 s}; nothing where it is a moment. */
    private static String about(Duration estimate) {
        return estimate.compareTo(WORTH_SAYING) < 0 ? "" : ", about " + Amounts.time(estimate);
    }

    /** All steps' work together: {@code about 14 s of work on rows}; nothing where it is a moment. */
    public static String total(List<List<TableImpact>> steps) {
        Duration sum =
                steps.stream().flatMap(List::stream).map(TableImpact::estimate).reduce(Duration.ZERO, Duration::plus);
        return sum.compareTo(WORTH_SAYING) < 0 ? "" : " · about " + Amounts.time(sum) + " of work on rows";
    }

    /** {@code session 4711 (psql, ada), idle in transaction for 3 min, holds ACCESS SHARE on public.User}. */
    public static String of(LockHolder holder) {
        if (holder.session() == 0) {
            return "a prepared transaction" + held(holder);
        }
        String who = Stream.of(holder.application(), holder.user())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        return "session " + holder.session() + (who.isEmpty() ? "" : " (" + who + ")")
                + (holder.state().isEmpty() ? "" : ", " + holder.state() + " for " + Amounts.time(holder.since()) + ",")
                + held(holder);
    }

    private static String held(LockHolder holder) {
        return holder.held()
                .map(held -> " holds " + held.mode().sql() + " on " + held.table())
                .orElse(" is in the way");
    }
}

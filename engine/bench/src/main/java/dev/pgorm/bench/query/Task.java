package dev.pgorm.bench.query;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What each way is asked to do; the same number of a run means the same rows. */
enum Task {
    POINT(400),
    LIST_OF_50(200),
    INSERT(200),
    NESTED_50_BY_10(40),
    NESTED_20000_BY_10(1),
    STREAM(1),
    COPY_10000(2);

    private static final OffsetDateTime TIME = OffsetDateTime.of(2025, 1, 1, 12, 0, 0, 0, ZoneOffset.UTC);
    private static final BigDecimal AMOUNT = new BigDecimal("12.34");

    private static final List<Event> EVENTS = IntStream.range(0, 10_000)
            .mapToObj(i -> new Event("Event\t" + i, BigDecimal.valueOf(i, 2), TIME.plusSeconds(i)))
            .toList();

    private final int timesInARow;

    Task(int timesInARow) {
        this.timesInARow = timesInARow;
    }

    /** How often it is done before another way has its turn. */
    int timesInARow() {
        return timesInARow;
    }

    /** Whether rows have related rows, which can be read in several forms. */
    boolean isNested() {
        return this == NESTED_50_BY_10 || this == NESTED_20000_BY_10;
    }

    /** Does it once, and gives the number that all ways agree on. */
    long run(Way way, int number) throws Exception {
        return switch (this) {
            case POINT -> way.point(from(number));
            case LIST_OF_50 -> way.list(from(number), from(number) + 50);
            case INSERT -> way.insert("event", AMOUNT, TIME);
            case NESTED_50_BY_10 -> way.nested(from(number), from(number) + 50);
            case NESTED_20000_BY_10 -> way.nested(1, BenchShop.CUSTOMERS + 1L);
            case STREAM -> way.stream();
            case COPY_10000 -> way.bulk(EVENTS);
        };
    }

    /** Keys far from each other, with fifty more behind each. */
    private static long from(int number) {
        return 1L + Math.floorMod(number * 7919L, BenchShop.CUSTOMERS - 50);
    }

    /** {@code nested 50 by 10}. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

package dev.pgorm.bench.query;

import dev.pgorm.bench.BenchDatabase;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Locale;

/** Reads rows as a stream; started with a small heap it shows that their number does not matter. */
public final class StreamInLittleMemory {

    private StreamInLittleMemory() {}

    /**
     * Reads them, with the builder and by hand.
     *
     * @param arguments how many rows
     */
    public static void main(String[] arguments) throws Exception {
        long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        try (BenchDatabase database = BenchShop.open(rows)) {
            for (Ways each : new Ways[] {Ways.PGORM, Ways.JDBC}) {
                try (Way way = each.open(database.settings())) {
                    long started = System.nanoTime();
                    long sum = way.stream();
                    System.out.printf(
                            Locale.ROOT,
                            "%-6s %,d rows in %.1f s, sum %d, heap of at most %d MB, of which %d MB were kept after a collection%n",
                            each,
                            rows,
                            (System.nanoTime() - started) / 1e9,
                            sum,
                            Runtime.getRuntime().maxMemory() >> 20,
                            kept() >> 20);
                }
            }
        }
    }

    /** What was in use behind the last collections. */
    private static long kept() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(each -> each.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}

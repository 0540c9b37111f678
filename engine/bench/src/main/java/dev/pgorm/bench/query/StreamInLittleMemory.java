package dev.pgorm.bench.query;

import com.sun.management.GarbageCollectionNotificationInfo;
import dev.pgorm.bench.BenchDatabase;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Reads rows as a stream; started with a small heap it shows that their number does not matter. */
public final class StreamInLittleMemory {

    private static final double MEGABYTE = 1 << 20;

    private final Set<String> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(each -> each.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());
    private final AtomicLong mostKept = new AtomicLong();
    private final AtomicLong mostUsed = new AtomicLong();

    private StreamInLittleMemory() {}

    /**
     * Reads them, with the builder and by hand in turns.
     *
     * @param arguments how many rows, and how often
     */
    public static void main(String[] arguments) throws Exception {
        long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        StreamInLittleMemory memory = new StreamInLittleMemory();
        memory.watch();
        System.out.printf(
                Locale.ROOT,
                "%,d rows, a heap of at most %.0f MB%n",
                rows,
                Runtime.getRuntime().maxMemory() / MEGABYTE);
        try (BenchDatabase database = BenchShop.open(rows)) {
            for (int i = 0; i < times; i++) {
                for (Ways each : new Ways[] {Ways.PGORM, Ways.JDBC}) {
                    try (Way way = each.open(database.settings())) {
                        memory.read(each, way, rows);
                    }
                }
            }
        }
    }

    private void read(Ways name, Way way, long rows) throws Exception {
        System.gc();
        mostKept.set(0);
        mostUsed.set(0);
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long started = System.nanoTime();
        long sum = way.stream();
        double seconds = (System.nanoTime() - started) / 1e9;
        double processorSeconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "  %-6s %.1f s, %,.0f rows/s, processor %.1f s; heap before collections at most %.1f MB, kept by them at most %.1f MB; sum %d%n",
                name,
                seconds,
                rows / seconds,
                processorSeconds,
                mostUsed.get() / MEGABYTE,
                mostKept.get() / MEGABYTE,
                sum);
    }

    /** What is in use just before a collection is the most that there was. */
    private void watch() {
        for (GarbageCollectorMXBean each : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) each).addNotificationListener(this::collected, null, null);
        }
    }

    private void collected(Notification notification, Object ignored) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            GarbageCollectionNotificationInfo info =
                    GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
            mostUsed.accumulateAndGet(used(info.getGcInfo().getMemoryUsageBeforeGc()), Math::max);
            mostKept.accumulateAndGet(used(info.getGcInfo().getMemoryUsageAfterGc()), Math::max);
        }
    }

    private long used(Map<String, MemoryUsage> usage) {
        return usage.entrySet().stream()
                .filter(each -> pools.contains(each.getKey()))
                .mapToLong(each -> each.getValue().getUsed())
                .sum();
    }
}

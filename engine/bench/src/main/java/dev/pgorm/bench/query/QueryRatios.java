package dev.pgorm.bench.query;

import static java.util.Objects.requireNonNull;

import com.sun.management.ThreadMXBean;
import dev.pgorm.bench.BenchDatabase;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * All ways in one process and on one server, a little of each in turn, so that whatever else the machine does meets all of them alike. What
 * is printed is the least that a turn took, which others disturb least, and its ratio to JDBC's. Processor time and memory are those of the thread that asks: the server's
 * are not in them, nor is the collection of garbage.
 */
public final class QueryRatios {

    private static final int SECONDS_TO_WARM_UP = 3;

    private final Map<Ways, Way> ways;
    private final int turns;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private QueryRatios(Map<Ways, Way> ways, int turns) {
        this.ways = ways;
        this.turns = turns;
    }

    /** What a turn cost for each time that the task was done. */
    private record Cost(double microseconds, double processorMicroseconds, double kilobytes) {}

    /**
     * Measures.
     *
     * @param arguments how many turns each way has, how many rows the stream has, and the names of tasks and ways; without names of tasks
     *     all but the stream, without those of ways all, of which JDBC has to be one
     */
    public static void main(String[] arguments) throws Exception {
        int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 21;
        long measurements = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1_000_000;
        Set<String> names = Arrays.stream(arguments)
                .skip(2)
                .map(each -> each.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<Task> tasks = named(Task.values(), names, each -> each != Task.STREAM);
        List<Ways> wanted = named(Ways.values(), names, each -> true);
        try (BenchDatabase database = BenchShop.open(measurements)) {
            Map<Ways, Way> opened = new EnumMap<>(Ways.class);
            for (Ways each : wanted) {
                opened.put(each, each.open(database.settings()));
            }
            QueryRatios ratios = new QueryRatios(opened, turns);
            for (Task each : tasks) {
                ratios.measure(each);
            }
            for (Way each : opened.values()) {
                each.close();
            }
        }
    }

    /** Those that are named; without names, what is usual. */
    private static <T extends Enum<T>> List<T> named(T[] all, Set<String> names, Predicate<T> usual) {
        List<T> named =
                Arrays.stream(all).filter(each -> names.contains(each.name())).toList();
        return named.isEmpty() ? Arrays.stream(all).filter(usual).toList() : named;
    }

    private void measure(Task task) throws Exception {
        Map<Ways, List<Cost>> costs = new EnumMap<>(Ways.class);
        List<Ways> measured = ways.keySet().stream()
                .filter(each -> task.isNested() || !each.isFormOfNesting())
                .filter(each -> task != Task.COPY_10000 || each.copies())
                .toList();
        for (Ways each : measured) {
            agree(task, each);
            costs.put(each, new ArrayList<>());
        }
        long end = System.nanoTime() + SECONDS_TO_WARM_UP * 1_000_000_000L * measured.size();
        do {
            for (Ways each : measured) {
                turn(task, each, 0);
            }
        } while (System.nanoTime() < end);
        for (int turn = 0; turn < turns; turn++) {
            for (int i = 0; i < measured.size(); i++) {
                Ways each = measured.get((i + turn) % measured.size());
                requireNonNull(costs.get(each)).add(turn(task, each, turn * task.timesInARow()));
            }
        }
        print(task, costs);
    }

    /** A way that reads something else than JDBC would be no comparison. */
    private void agree(Task task, Ways way) throws Exception {
        long wanted = task.run(way(Ways.JDBC), 1);
        long given = task.run(way(way), 1);
        if (wanted != given) {
            throw new IllegalStateException(way + " gives " + given + " instead of " + wanted + " for " + task);
        }
    }

    private Way way(Ways way) {
        return requireNonNull(ways.get(way));
    }

    private Cost turn(Task task, Ways way, int first) throws Exception {
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long processor = threads.getCurrentThreadCpuTime();
        long started = System.nanoTime();
        for (int i = 0; i < task.timesInARow(); i++) {
            task.run(way(way), first + i);
        }
        double times = task.timesInARow();
        return new Cost(
                (System.nanoTime() - started) / times / 1000,
                (threads.getCurrentThreadCpuTime() - processor) / times / 1000,
                (threads.getCurrentThreadAllocatedBytes() - bytes) / times / 1000);
    }

    private static void print(Task task, Map<Ways, List<Cost>> costs) {
        System.out.printf(
                Locale.ROOT,
                "%n%-22s %12s %7s %12s %7s %12s   load %.1f%n",
                task.title(),
                "wall µs",
                "ratio",
                "CPU µs",
                "ratio",
                "kB",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        Cost jdbc = least(requireNonNull(costs.get(Ways.JDBC)));
        costs.forEach((way, all) -> {
            Cost cost = least(all);
            System.out.printf(
                    Locale.ROOT,
                    "  %-20s %12.1f %7.2f %12.1f %7.2f %12.1f%n",
                    way.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    cost.microseconds(),
                    cost.microseconds() / jdbc.microseconds(),
                    cost.processorMicroseconds(),
                    cost.processorMicroseconds() / jdbc.processorMicroseconds(),
                    cost.kilobytes());
        });
    }

    private static Cost least(List<Cost> costs) {
        return new Cost(
                least(costs, Cost::microseconds),
                least(costs, Cost::processorMicroseconds),
                least(costs, Cost::kilobytes));
    }

    private static double least(List<Cost> costs, ToDoubleFunction<Cost> part) {
        return costs.stream().mapToDouble(part).min().orElse(Double.NaN);
    }
}

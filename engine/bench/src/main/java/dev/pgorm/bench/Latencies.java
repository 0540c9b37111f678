package dev.pgorm.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long things took, of which the percentiles are asked for. */
final class Latencies {

    private long[] nanos = new long[256];
    private int count;

    void add(long elapsedNanos) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count] = elapsedNanos;
        count++;
    }

    /** The least time, in milliseconds, that so many per cent of all stay within. */
    double percentile(int percent) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int index = (int) Math.ceil(percent / 100.0 * count) - 1;
        return sorted[Math.clamp(index, 0, count - 1)] / 1e6;
    }

    /** {@code p50 1.2  p95 3.4  p99 5.6  most 7.8 ms of 200}. */
    String summary() {
        return String.format(
                Locale.ROOT,
                "p50 %7.1f  p95 %7.1f  p99 %7.1f  most %7.1f ms  of %d",
                percentile(50),
                percentile(95),
                percentile(99),
                percentile(100),
                count);
    }
}

package dev.pgorm.studio.rows;

import java.time.Duration;
import java.util.Locale;

/** Numbers as somebody would say them. */
public final class Amounts {

    private Amounts() {}

    /** {@code 812}, {@code 12k}, {@code 2.1M}. */
    public static String count(long count) {
        if (count < 10_000) {
            return Long.toString(count);
        }
        return count < 1_000_000 ? count / 1000 + "k" : String.format(Locale.ROOT, "%.1fM", count / 1e6);
    }

    /** {@code 16 kB}, {@code 410 MB}, {@code 2.3 GB}. */
    public static String bytes(long bytes) {
        if (bytes < 10L << 20) {
            return (bytes >> 10) + " kB";
        }
        return bytes < 10L << 30
                ? (bytes >> 20) + " MB"
                : String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1L << 30));
    }

    /** {@code 8 s}, {@code 3 min}, {@code 2 h}, {@code 4 d}. */
    public static String time(Duration time) {
        if (time.toSeconds() < 120) {
            return time.toSeconds() + " s";
        }
        if (time.toMinutes() < 120) {
            return time.toMinutes() + " min";
        }
        return time.toHours() < 48 ? time.toHours() + " h" : time.toDays() + " d";
    }
}

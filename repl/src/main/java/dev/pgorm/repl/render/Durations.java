package dev.pgorm.repl.render;

import java.time.Duration;
import java.util.Locale;

/** Times as people read them. */
public final class Durations {

    private Durations() {}

    /** {@code 1.9 ms}, {@code 0.21 s} from a tenth of a second on, {@code 3 min 12 s}. */
    public static String text(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 100) {
            return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.2f s", millis / 1000.0);
        }
        long seconds = duration.toSeconds();
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
    }
}

package dev.pgorm.query.explain;

import java.time.Duration;
import java.util.Locale;

/** Numbers of a plan, as short as they may be. */
final class PlanNumbers {

    private PlanNumbers() {}

    /** Rows; averages may have a fraction, which counts where they are few. */
    static String rows(double rows) {
        return rows >= 10 || rows == Math.rint(rows)
                ? String.valueOf(Math.round(rows))
                : String.format(Locale.ROOT, "%.1f", rows);
    }

    static String cost(double cost) {
        return String.format(Locale.ROOT, cost >= 1000 ? "%.0f" : "%.2f", cost);
    }

    static String share(double share) {
        return share > 0 && share < 0.01 ? "<1 %" : Math.round(share * 100) + " %";
    }

    /** {@code 0.012 ms}, {@code 12.3 ms}, {@code 12.3 s}. */
    static String time(Duration time) {
        double milliseconds = time.toNanos() / 1_000_000.0;
        if (milliseconds >= 10_000) {
            return String.format(Locale.ROOT, "%.1f s", milliseconds / 1000);
        }
        return String.format(Locale.ROOT, milliseconds >= 10 ? "%.1f ms" : "%.3f ms", milliseconds);
    }

    /** {@code 1 row}, {@code 2 rows}. */
    static String counted(double rows) {
        String number = rows(rows);
        return number + (number.equals("1") ? " row" : " rows");
    }
}

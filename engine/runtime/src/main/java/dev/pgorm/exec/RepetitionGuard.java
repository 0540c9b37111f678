package dev.pgorm.exec;

import dev.pgorm.query.render.SqlText;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tells when a query runs more often in one transaction than it should.
 *
 * @param most how often a query may run
 * @param listener hears of each query once in a transaction
 */
record RepetitionGuard(int most, Consumer<RepeatedQuery> listener) {

    RepetitionGuard {
        if (most < 1) {
            throw new IllegalArgumentException("a query may run once at least, not " + most + " times");
        }
    }

    /** No guard: nothing is counted. */
    static RepetitionGuard off() {
        return new RepetitionGuard(Integer.MAX_VALUE, repeated -> {});
    }

    private boolean isOff() {
        return most == Integer.MAX_VALUE;
    }

    /** What counts in a transaction. */
    Count count() {
        return new Count(this);
    }

    /** The queries of one transaction; for one thread. */
    static final class Count {

        private final RepetitionGuard guard;
        private final Map<String, Integer> times;

        private Count(RepetitionGuard guard) {
            this.guard = guard;
            this.times = guard.isOff() ? Map.of() : new HashMap<>();
        }

        /** A query is about to run. The texts of queries of one shape are equal. */
        void runs(SqlText sql) {
            if (guard.isOff()) {
                return;
            }
            int now = times.merge(sql.jdbc(), 1, Integer::sum);
            if (now == guard.most() + 1) {
                guard.listener().accept(new RepeatedQuery(sql.text(), now, callSite()));
            }
        }

        /** The first place on the way here that is not this library's. */
        private static StackTraceElement callSite() {
            return StackWalker.getInstance()
                    .walk(frames -> frames.filter(each -> !isOwn(each.getClassName()))
                            .findFirst()
                            .map(StackWalker.StackFrame::toStackTraceElement)
                            .orElseThrow(() -> new IllegalStateException("nobody ran the query")));
        }

        private static boolean isOwn(String className) {
            return className.startsWith("dev.pgorm.exec.")
                    || className.startsWith("dev.pgorm.query.")
                    || className.startsWith("java.");
        }
    }
}

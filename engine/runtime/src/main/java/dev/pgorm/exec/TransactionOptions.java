package dev.pgorm.exec;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How transactions run.
 *
 * @param statementTimeout how long a statement may run
 * @param lockTimeout how long a statement may wait for a lock
 * @param settings what is set in each transaction
 * @param retry what happens when another transaction gets in the way
 */
public record TransactionOptions(
        Isolation isolation,
        Access access,
        Optional<Duration> statementTimeout,
        Optional<Duration> lockTimeout,
        List<Setting> settings,
        Retry retry) {

    private static final TransactionOptions DEFAULTS = new TransactionOptions(
            Isolation.DEFAULT, Access.READ_WRITE, Optional.empty(), Optional.empty(), List.of(), Retry.never());

    public TransactionOptions {
        settings = List.copyOf(settings);
    }

    /** What the server is set to, once. */
    public static TransactionOptions defaults() {
        return DEFAULTS;
    }

    /** With another isolation. */
    public TransactionOptions with(Isolation other) {
        return new TransactionOptions(other, access, statementTimeout, lockTimeout, settings, retry);
    }

    /** With another access. */
    public TransactionOptions with(Access other) {
        return new TransactionOptions(isolation, other, statementTimeout, lockTimeout, settings, retry);
    }

    /** Work that is done again when another transaction gets in its way. */
    public TransactionOptions with(Retry other) {
        return new TransactionOptions(isolation, access, statementTimeout, lockTimeout, settings, other);
    }

    /** With further settings. */
    public TransactionOptions with(Setting... further) {
        List<Setting> all = new ArrayList<>(settings);
        all.addAll(List.of(further));
        return new TransactionOptions(isolation, access, statementTimeout, lockTimeout, all, retry);
    }

    /** With statements that end after a time. */
    public TransactionOptions withStatementTimeout(Duration time) {
        return new TransactionOptions(isolation, access, Optional.of(positive(time)), lockTimeout, settings, retry);
    }

    /** With statements that wait for locks no longer than this. */
    public TransactionOptions withLockTimeout(Duration time) {
        return new TransactionOptions(
                isolation, access, statementTimeout, Optional.of(positive(time)), settings, retry);
    }

    /** Whether a statement alone needs no transaction around it for them. */
    boolean areDefaults() {
        return equals(DEFAULTS);
    }

    /** All that is set, in order. */
    List<Setting> allSettings() {
        List<Setting> all = new ArrayList<>();
        statementTimeout.ifPresent(time -> all.add(new Setting("statement_timeout", milliseconds(time))));
        lockTimeout.ifPresent(time -> all.add(new Setting("lock_timeout", milliseconds(time))));
        all.addAll(settings);
        return all;
    }

    /** The server counts milliseconds, and none means that there is no end. */
    private static Duration positive(Duration time) {
        if (time.toMillis() < 1) {
            throw new IllegalArgumentException("a time-out is one millisecond at least: " + time);
        }
        return time;
    }

    private static String milliseconds(Duration time) {
        return time.toMillis() + "ms";
    }
}

package dev.pgorm.arb.program;

import java.util.List;
import java.util.function.Function;

/**
 * Random choices by name: a name has the same outcome in every variant of a schema but those in which the choice is made anew. So
 * two variants have most of what was chosen in common, whatever else became of them.
 */
final class Choices {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final int variant;
    private final int anewPercent;

    Choices(long seed, int variant, int anewPercent) {
        this.seed = seed;
        this.variant = variant;
        this.anewPercent = anewPercent;
    }

    /** True in so many of a hundred cases. */
    boolean chance(String name, int percent) {
        return Math.floorMod(outcome(name), 100) < percent;
    }

    /** A number from 0 to {@code bound} - 1. */
    int below(String name, int bound) {
        return Math.floorMod(outcome(name), bound);
    }

    /** A number from {@code least} to {@code most}. */
    int between(String name, int least, int most) {
        return least + below(name, most - least + 1);
    }

    /** One of what there is; the same as long as that is there, whatever else comes or goes. */
    <T> T one(String name, List<T> from, Function<T, String> key) {
        long outcome = outcome(name);
        T best = from.getFirst();
        long most = Long.MIN_VALUE;
        for (T each : from) {
            long weight = mixed(outcome, key.apply(each));
            if (weight > most) {
                most = weight;
                best = each;
            }
        }
        return best;
    }

    /** One of some texts. */
    String one(String name, String... from) {
        return one(name, List.of(from), Function.identity());
    }

    /** Whether the choice is the same in all variants of the schema; for what is to last, such as names. */
    int lasting(String name, int bound) {
        return Math.floorMod(mixed(seed, name), bound);
    }

    /** One of what there is in all variants. */
    <T> T lastingOf(String name, List<T> from) {
        return from.get(lasting(name, from.size()));
    }

    private long outcome(String name) {
        boolean anew = variant > 0 && Math.floorMod(mixed(seed + variant * GOLDEN, "anew " + name), 100) < anewPercent;
        return anew ? mixed(seed ^ (variant * GOLDEN), name) : mixed(seed, name);
    }

    private static long mixed(long start, String text) {
        long hash = start * GOLDEN + 0x632BE59BD9B4E019L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        return hash ^ (hash >>> 31);
    }
}

package dev.pgorm.arb;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices that a seed repeats. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A number from 0 to {@code bound} - 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number from {@code least} to {@code most}. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** True in so many of a hundred cases. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

package dev.pgorm.query.load;

import org.jspecify.annotations.Nullable;

/** Lists by whole numbers, of which no object is made to find them; which ones there may be is known before. */
final class NumberedLists<T> {

    /** Numbers that are mostly there have a place for each from the least to the greatest. */
    private static final int PLACES_FOR_EACH = 4;

    /** Spreads numbers that follow each other over all places. */
    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    private final @Nullable RowList<T>[] lists;

    /** The numbers of the lists; none where a number is told by its place. */
    private final long[] numbers;

    private final long least;
    private final int shift;

    /**
     * No lists.
     *
     * @param most how many there may be
     * @param least the least number of all
     * @param greatest the greatest number of all
     */
    NumberedLists(int most, long least, long greatest) {
        this.least = least;
        long span = greatest - least;
        if (span >= 0 && span < (long) PLACES_FOR_EACH * most) {
            this.lists = places((int) span + 1);
            this.numbers = new long[0];
            this.shift = 0;
        } else {
            int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(most, 1)) + 1;
            this.lists = places(1 << bits);
            this.numbers = new long[1 << bits];
            this.shift = Long.SIZE - bits;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java makes no arrays of a type with arguments
    private static <T> @Nullable RowList<T>[] places(int count) {
        return (@Nullable RowList<T>[]) new RowList[count];
    }

    /** The list of a number; null where none was made. */
    @Nullable
    RowList<T> get(long number) {
        int place = place(number);
        return place < 0 ? null : lists[place];
    }

    /** A new list for a number that has none. */
    RowList<T> make(long number) {
        int place = place(number);
        RowList<T> made = new RowList<>();
        lists[place] = made;
        if (numbers.length > 0) {
            numbers[place] = number;
        }
        return made;
    }

    /** Where the number is, or would be; negative where it can be nowhere. At least half of the places are empty where one is looked for. */
    private int place(long number) {
        if (numbers.length == 0) {
            long place = number - least;
            return place >= 0 && place < lists.length ? (int) place : -1;
        }
        int place = (int) ((number * GOLDEN) >>> shift);
        while (lists[place] != null && numbers[place] != number) {
            place = (place + 1) & (lists.length - 1);
        }
        return place;
    }
}

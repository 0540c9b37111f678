package dev.pgorm.lang.ast;

import java.util.Arrays;

/**
 * Translates the addresses in spans to offsets in the text. A file that was parsed at once has addresses equal to offsets. After
 * an incremental parse an unchanged block keeps its addresses, wherever it has moved to, and a changed one has got new ones; so
 * whatever was computed from a block, diagnostics included, stays valid as long as the block's text does.
 */
public final class SourceMap {

    private static final SourceMap IDENTITY = new SourceMap(new int[0], new int[0]);

    private final int[] addresses;
    private final int[] offsets;

    private SourceMap(int[] addresses, int[] offsets) {
        this.addresses = addresses;
        this.offsets = offsets;
    }

    /** Addresses that are offsets. */
    public static SourceMap identity() {
        return IDENTITY;
    }

    /**
     * A map of pieces.
     *
     * @param addresses where each piece's addresses start, in the order of the text
     * @param offsets where each piece starts in the text
     */
    public static SourceMap of(int[] addresses, int[] offsets) {
        if (Arrays.equals(addresses, offsets)) {
            return IDENTITY;
        }
        long[] pairs = new long[addresses.length];
        for (int index = 0; index < pairs.length; index++) {
            pairs[index] = ((long) addresses[index] << Integer.SIZE) | offsets[index];
        }
        Arrays.sort(pairs);
        int[] sortedAddresses = new int[pairs.length];
        int[] sortedOffsets = new int[pairs.length];
        for (int index = 0; index < pairs.length; index++) {
            sortedAddresses[index] = (int) (pairs[index] >>> Integer.SIZE);
            sortedOffsets[index] = (int) pairs[index];
        }
        return new SourceMap(sortedAddresses, sortedOffsets);
    }

    /** The offset in the text of an address. */
    public int offset(int address) {
        if (addresses.length == 0) {
            return address;
        }
        int found = Arrays.binarySearch(addresses, address);
        int piece = found >= 0 ? found : Math.max(0, -found - 2);
        return offsets[piece] + (address - addresses[piece]);
    }
}

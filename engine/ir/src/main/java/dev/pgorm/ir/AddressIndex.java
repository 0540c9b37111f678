package dev.pgorm.ir;

/** Finds addresses in an array: a hash table with open addressing, without an object for each. */
final class AddressIndex {

    private final ObjectAddress[] keys;

    /** One more than the place of a key, 0 where none is. */
    private final int[] places;

    /** @param keys each once, at least one; not changed from now on */
    AddressIndex(ObjectAddress[] keys) {
        this.keys = keys;
        this.places = new int[Integer.highestOneBit(keys.length) * 4];
        for (int place = 0; place < keys.length; place++) {
            int slot = slot(keys[place]);
            while (places[slot] != 0) {
                slot = next(slot);
            }
            places[slot] = place + 1;
        }
    }

    /** The place of an address in the array; -1 where it is not there. */
    int placeOf(ObjectAddress address) {
        int slot = slot(address);
        while (places[slot] != 0) {
            int place = places[slot] - 1;
            if (keys[place].equals(address)) {
                return place;
            }
            slot = next(slot);
        }
        return -1;
    }

    private int slot(ObjectAddress address) {
        int hash = address.hashCode() * 0x9E3779B9; // neighbouring names have neighbouring hashes
        return (hash ^ (hash >>> 16)) & (places.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (places.length - 1);
    }
}

package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import java.util.Optional;

/**
 * What is said about the index behind a key or an exclusion constraint.
 *
 * @param with its storage parameters
 * @param tablespace its tablespace, where it is not the default
 * @param parent the index of the partitioned parent table that it is a part of
 * @param origin whether the constraint comes from one of the parent table
 * @param valid false for the key of a partitioned table that not every partition has its part of (ALTER TABLE ONLY … ADD)
 */
public record KeyIndex(
        StorageParameters with,
        Optional<Identifier> tablespace,
        Optional<Identifier> parent,
        Origin origin,
        boolean valid) {

    private static final KeyIndex USUAL = with(StorageParameters.none());

    /** Nothing is said. */
    public static KeyIndex usual() {
        return USUAL;
    }

    /** Storage parameters are all that is said. */
    public static KeyIndex with(StorageParameters parameters) {
        return new KeyIndex(parameters, Optional.empty(), Optional.empty(), Origin.OWN, true);
    }

    /** This, or where nothing is said {@link #usual()}: kept once for all of those. */
    public KeyIndex orUsual() {
        return equals(USUAL) ? USUAL : this;
    }

    /** The same as part of another index of the parent table, or of none. */
    public KeyIndex withParent(Optional<Identifier> other, Origin otherOrigin) {
        return new KeyIndex(with, tablespace, other, otherOrigin, valid);
    }
}

package dev.pgorm.postgis;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;

/** Finds out whether a shape has a third dimension and measures: JTS has room for them in most of its coordinates, and NaN there. */
final class OrdinatesSeen implements CoordinateSequenceFilter {

    private final boolean[] seen;

    /** Notes both in an array: whether there is a third dimension, and whether there are measures. */
    OrdinatesSeen(boolean[] seen) {
        this.seen = seen;
    }

    @Override
    public void filter(CoordinateSequence sequence, int index) {
        seen[0] |= sequence.hasZ() && !Double.isNaN(sequence.getZ(index));
        seen[1] |= sequence.hasM() && !Double.isNaN(sequence.getM(index));
    }

    @Override
    public boolean isDone() {
        return seen[0] && seen[1];
    }

    @Override
    public boolean isGeometryChanged() {
        return false;
    }
}

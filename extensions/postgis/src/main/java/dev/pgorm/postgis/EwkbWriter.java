package dev.pgorm.postgis;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes shapes as EWKB. JTS's own writer takes the number of dimensions for all shapes; here a shape has a third and a measure where one of its
 * coordinates has, or where the column wants it, and all of its parts have the same ones, as the server demands.
 */
final class EwkbWriter {

    private static final int Z = 0x80000000;
    private static final int M = 0x40000000;
    private static final int SRID = 0x20000000;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final boolean wantsZ;
    private final boolean wantsM;
    private final int defaultSrid;

    /**
     * A writer for a column.
     *
     * @param defaultSrid what shapes are in that say no reference system; 0 = none
     */
    EwkbWriter(boolean wantsZ, boolean wantsM, int defaultSrid) {
        this.wantsZ = wantsZ;
        this.wantsM = wantsM;
        this.defaultSrid = defaultSrid;
    }

    /** The shape in hexadecimal digits, as the server writes it. */
    String hex(Geometry geometry) {
        boolean[] seen = {wantsZ, wantsM};
        geometry.apply(new OrdinatesSeen(seen));
        int srid = geometry.getSRID() == 0 ? defaultSrid : geometry.getSRID();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Shape(bytes, seen[0], seen[1]).write(geometry, srid);
        return HEX.formatHex(bytes.toByteArray());
    }

    /** Writes one shape and its parts. */
    private record Shape(ByteArrayOutputStream bytes, boolean hasZ, boolean hasM) {

        void write(Geometry geometry, int srid) {
            bytes.write(0); // the highest byte comes first
            integer(code(geometry) | (hasZ ? Z : 0) | (hasM ? M : 0) | (srid != 0 ? SRID : 0));
            if (srid != 0) {
                integer(srid);
            }
            switch (geometry) {
                case Point point -> point(point);
                case LineString line -> sequence(line.getCoordinateSequence());
                case Polygon polygon -> polygon(polygon);
                default -> {
                    integer(geometry.getNumGeometries());
                    for (int i = 0; i < geometry.getNumGeometries(); i++) {
                        write(geometry.getGeometryN(i), 0);
                    }
                }
            }
        }

        private static int code(Geometry geometry) {
            return switch (geometry) {
                case Point ignored -> 1;
                case LineString ignored -> 2; // a ring by itself is a line that ends where it begins
                case Polygon ignored -> 3;
                case MultiPoint ignored -> 4;
                case MultiLineString ignored -> 5;
                case MultiPolygon ignored -> 6;
                case GeometryCollection ignored -> 7;
                default ->
                    throw new IllegalArgumentException("PostGIS has no shape for the class "
                            + geometry.getClass().getName());
            };
        }

        private void point(Point point) {
            if (point.isEmpty()) {
                for (int i = 0; i < 2 + (hasZ ? 1 : 0) + (hasM ? 1 : 0); i++) {
                    number(Double.NaN);
                }
                return;
            }
            ordinates(point.getCoordinateSequence(), 0);
        }

        private void polygon(Polygon polygon) {
            if (polygon.isEmpty()) {
                integer(0);
                return;
            }
            integer(1 + polygon.getNumInteriorRing());
            sequence(polygon.getExteriorRing().getCoordinateSequence());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                sequence(polygon.getInteriorRingN(i).getCoordinateSequence());
            }
        }

        private void sequence(CoordinateSequence sequence) {
            integer(sequence.size());
            for (int i = 0; i < sequence.size(); i++) {
                ordinates(sequence, i);
            }
        }

        private void ordinates(CoordinateSequence sequence, int index) {
            number(sequence.getX(index));
            number(sequence.getY(index));
            if (hasZ) {
                number(sequence.hasZ() ? sequence.getZ(index) : Double.NaN);
            }
            if (hasM) {
                number(sequence.hasM() ? sequence.getM(index) : Double.NaN);
            }
        }

        private void integer(int value) {
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        }

        private void number(double value) {
            bytes.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
        }
    }
}

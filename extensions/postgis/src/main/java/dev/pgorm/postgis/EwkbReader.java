package dev.pgorm.postgis;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Reads shapes as the server writes them. */
final class EwkbReader {

    private static final int TYPE = 0x1FFFFFFF;

    private static final Map<Integer, String> NOT_IN_JAVA = Map.of(
            8,
            "CIRCULARSTRING",
            9,
            "COMPOUNDCURVE",
            10,
            "CURVEPOLYGON",
            11,
            "MULTICURVE",
            12,
            "MULTISURFACE",
            15,
            "POLYHEDRALSURFACE",
            16,
            "TIN",
            17,
            "TRIANGLE");

    private EwkbReader() {}

    /**
     * A shape.
     *
     * @param hex EWKB in hexadecimal digits
     * @throws IllegalArgumentException where it is none, or JTS has no class for it
     */
    static Geometry read(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        try {
            return new WKBReader(PostGis.factory(0)).read(bytes);
        } catch (ParseException e) {
            String shape = NOT_IN_JAVA.get(type(bytes));
            throw new IllegalArgumentException(
                    shape == null
                            ? "no geometry of PostGIS: " + hex
                            : "JTS has no class for a " + shape
                                    + "; select asText() of the field, or curveToLine() of a geometry",
                    e);
        }
    }

    private static int type(byte[] bytes) {
        if (bytes.length < 1 + Integer.BYTES) {
            return 0;
        }
        ByteOrder order = bytes[0] == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return ByteBuffer.wrap(bytes).order(order).getInt(1) & TYPE;
    }
}

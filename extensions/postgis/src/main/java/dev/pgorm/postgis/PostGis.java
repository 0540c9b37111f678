package dev.pgorm.postgis;

import dev.pgorm.query.spi.QueryFunctions;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * Places, shapes and lengths. Clients and the prompt have these methods as functions where the schema declares the extension. Coordinates
 * without a reference system are longitude and latitude in degrees (4326).
 */
public final class PostGis implements QueryFunctions {

    /** Longitude and latitude on the ellipsoid of WGS 84. */
    static final int WGS84 = 4326;

    /** The functions. */
    public PostGis() {}

    /** A place by its longitude and latitude in degrees. */
    public Point point(Number lon, Number lat) {
        return point(lon, lat, WGS84);
    }

    /** A place in a reference system. */
    public Point point(Number x, Number y, int srid) {
        return factory(srid).createPoint(new CoordinateXY(finite(x), finite(y)));
    }

    /** The rectangle between two longitudes and two latitudes in degrees. */
    public Polygon envelope(Number west, Number south, Number east, Number north) {
        return envelope(west, south, east, north, WGS84);
    }

    /** The rectangle between two places in a reference system. */
    public Polygon envelope(Number minX, Number minY, Number maxX, Number maxY, int srid) {
        double left = finite(minX);
        double below = finite(minY);
        double right = finite(maxX);
        double above = finite(maxY);
        return factory(srid).createPolygon(new Coordinate[] {
            new CoordinateXY(left, below),
            new CoordinateXY(left, above),
            new CoordinateXY(right, above),
            new CoordinateXY(right, below),
            new CoordinateXY(left, below)
        });
    }

    /**
     * A shape by its text: WKT, such as {@code LINESTRING (1 2, 3 4)}, EWKT, which begins with {@code SRID=4326;}, or the geometry of GeoJSON. WKT that
     * says no reference system takes that of the column beside it; GeoJSON is in 4326.
     *
     * @throws IllegalArgumentException where it is none
     */
    public Geometry geometry(String text) {
        return GeometryText.parse(text);
    }

    /**
     * A shape by its text, in a reference system.
     *
     * @throws IllegalArgumentException where it is none, or says another reference system itself
     */
    public Geometry geometry(String text, int srid) {
        return GeometryText.parse(text, srid);
    }

    /** A length in meters. */
    public Meters meters(Number meters) {
        return new Meters(meters.doubleValue());
    }

    /** A length in kilometers. */
    public Meters kilometers(Number kilometers) {
        return new Meters(kilometers.doubleValue() * 1000);
    }

    /** A length in the units of a reference system: degrees in 4326, meters in many others. */
    public Units units(Number units) {
        return new Units(units.doubleValue());
    }

    static GeometryFactory factory(int srid) {
        return new GeometryFactory(new PrecisionModel(), srid);
    }

    private static double finite(Number number) {
        double value = number.doubleValue();
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a coordinate is a finite number, and not " + value);
        }
        return value;
    }
}

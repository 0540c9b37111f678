package dev.pgorm.postgis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes shapes as geometries of GeoJSON with all digits; of other reference systems than 4326 with the member {@code crs}, as PostGIS does. */
final class GeoJsonWriter {

    private GeoJsonWriter() {}

    /** What the server wrote as GeoJSON; empty for what it has no words for: measures, numbers that are none, arcs. */
    static Optional<String> json(String hex) {
        Geometry geometry;
        try {
            geometry = EwkbReader.read(hex);
        } catch (IllegalArgumentException notInJava) {
            return Optional.empty();
        }
        boolean[] seen = {false, false};
        geometry.apply(new OrdinatesSeen(seen));
        boolean sayable = !seen[1] && isFinite(geometry, seen[0]);
        return sayable ? Optional.of(object(geometry, seen[0], crs(geometry.getSRID()))) : Optional.empty();
    }

    private static boolean isFinite(Geometry geometry, boolean hasZ) {
        for (var each : geometry.getCoordinates()) {
            if (!Double.isFinite(each.getX())
                    || !Double.isFinite(each.getY())
                    || (hasZ && !Double.isFinite(each.getZ()))) {
                return false;
            }
        }
        return true;
    }

    private static String crs(int srid) {
        return srid == 0 || srid == PostGis.WGS84
                ? ""
                : ",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:" + srid + "\"}}";
    }

    private static String object(Geometry geometry, boolean hasZ, String crs) {
        String content = switch (geometry) {
            case Point point -> coordinates(point.isEmpty() ? "[]" : position(point.getCoordinateSequence(), 0, hasZ));
            case LineString line -> coordinates(positions(line, hasZ));
            case Polygon polygon -> coordinates(rings(polygon, hasZ));
            case MultiPoint all ->
                coordinates(parts(
                        all,
                        each -> each.isEmpty() ? "[]" : position(((Point) each).getCoordinateSequence(), 0, hasZ)));
            case MultiLineString all -> coordinates(parts(all, each -> positions((LineString) each, hasZ)));
            case MultiPolygon all -> coordinates(parts(all, each -> rings((Polygon) each, hasZ)));
            default -> "\"geometries\":" + parts(geometry, each -> object(each, hasZ, ""));
        };
        return "{\"type\":\"" + geometry.getGeometryType() + "\"" + crs + "," + content + "}";
    }

    private static String coordinates(String text) {
        return "\"coordinates\":" + text;
    }

    private static String parts(Geometry geometry, Function<Geometry, String> part) {
        return IntStream.range(0, geometry.getNumGeometries())
                .mapToObj(each -> part.apply(geometry.getGeometryN(each)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String rings(Polygon polygon, boolean hasZ) {
        List<String> rings = new ArrayList<>();
        if (!polygon.isEmpty()) {
            rings.add(positions(polygon.getExteriorRing(), hasZ));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                rings.add(positions(polygon.getInteriorRingN(i), hasZ));
            }
        }
        return "[" + String.join(",", rings) + "]";
    }

    private static String positions(LineString line, boolean hasZ) {
        CoordinateSequence sequence = line.getCoordinateSequence();
        return IntStream.range(0, sequence.size())
                .mapToObj(each -> position(sequence, each, hasZ))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String position(CoordinateSequence sequence, int index, boolean hasZ) {
        return "[" + number(sequence.getX(index)) + "," + number(sequence.getY(index))
                + (hasZ ? "," + number(sequence.getZ(index)) : "") + "]";
    }

    private static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}

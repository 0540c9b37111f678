package dev.pgorm.postgis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Reads geometries of GeoJSON (RFC 7946, section 3.1), whose coordinates are longitude, latitude and perhaps height. */
final class GeoJsonReader {

    private static final GeometryFactory FACTORY = PostGis.factory(PostGis.WGS84);

    private GeoJsonReader() {}

    /** @throws IllegalArgumentException where it is no geometry */
    static Geometry read(String text) {
        return geometry(JsonValues.read(text));
    }

    private static Geometry geometry(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> object)) {
            throw wrong("a geometry is an object");
        }
        Object type = object.get("type");
        if (!(type instanceof String name)) {
            throw wrong("a geometry has a \"type\"");
        }
        Object parts = object.get(name.equals("GeometryCollection") ? "geometries" : "coordinates");
        return switch (name) {
            case "Point" -> point(list(parts));
            case "LineString" -> line(parts);
            case "Polygon" -> polygon(parts);
            case "MultiPoint" ->
                FACTORY.createMultiPoint(
                        list(parts).stream().map(each -> point(list(each))).toArray(Point[]::new));
            case "MultiLineString" ->
                FACTORY.createMultiLineString(
                        list(parts).stream().map(GeoJsonReader::line).toArray(LineString[]::new));
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(
                        list(parts).stream().map(GeoJsonReader::polygon).toArray(Polygon[]::new));
            case "GeometryCollection" ->
                FACTORY.createGeometryCollection(
                        list(parts).stream().map(GeoJsonReader::geometry).toArray(Geometry[]::new));
            default ->
                throw wrong("its type \"" + name + "\" is none of a geometry"
                        + (name.startsWith("Feature") ? ": take the \"geometry\" in it" : ""));
        };
    }

    private static Point point(List<?> ordinates) {
        return ordinates.isEmpty() ? FACTORY.createPoint() : FACTORY.createPoint(coordinate(ordinates));
    }

    private static LineString line(@Nullable Object positions) {
        return FACTORY.createLineString(coordinates(positions));
    }

    private static Polygon polygon(@Nullable Object rings) {
        List<LinearRing> all = new ArrayList<>();
        list(rings).forEach(each -> all.add(FACTORY.createLinearRing(coordinates(each))));
        return all.isEmpty()
                ? FACTORY.createPolygon()
                : FACTORY.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] coordinates(@Nullable Object positions) {
        return list(positions).stream().map(each -> coordinate(list(each))).toArray(Coordinate[]::new);
    }

    private static Coordinate coordinate(List<?> ordinates) {
        if (ordinates.size() < 2 || ordinates.size() > 3) {
            throw wrong("a position has two or three numbers");
        }
        double x = number(ordinates.get(0));
        double y = number(ordinates.get(1));
        return ordinates.size() == 2 ? new CoordinateXY(x, y) : new Coordinate(x, y, number(ordinates.get(2)));
    }

    private static double number(@Nullable Object value) {
        if (value instanceof Double number) {
            return number;
        }
        throw wrong("a position has two or three numbers");
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw wrong("its coordinates are no array of what its type says");
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("no geometry of GeoJSON: " + what);
    }

    /** JSON as maps, lists, texts, numbers, and null for what no geometry has. */
    private static final class JsonValues {

        /** Far deeper than shapes are: a reader that calls itself has to end somewhere. */
        private static final int DEEPEST = 100;

        private final String text;
        private int position;
        private int depth;

        private JsonValues(String text) {
            this.text = text;
        }

        static @Nullable Object read(String text) {
            JsonValues values = new JsonValues(text);
            Object value = values.value();
            if (values.peek() != END) {
                throw values.unexpected();
            }
            return value;
        }

        private static final char END = '\0';

        private @Nullable Object value() {
            if (depth == DEEPEST) {
                throw wrong("it is nested more than " + DEEPEST + " levels deep");
            }
            depth++;
            Object value = switch (peek()) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                case 't', 'f', 'n' -> word();
                default -> number();
            };
            depth--;
            return value;
        }

        private Map<String, @Nullable Object> object() {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            expect('{');
            while (peek() != '}') {
                String name = string();
                expect(':');
                members.put(name, value());
                if (peek() != '}') {
                    expect(',');
                }
            }
            expect('}');
            return members;
        }

        private List<@Nullable Object> array() {
            List<@Nullable Object> elements = new ArrayList<>();
            expect('[');
            while (peek() != ']') {
                elements.add(value());
                if (peek() != ']') {
                    expect(',');
                }
            }
            expect(']');
            return elements;
        }

        /** Names and types of geometries have no escapes; what stands in others is passed over. */
        private String string() {
            expect('"');
            int from = position;
            while (position < text.length() && text.charAt(position) != '"') {
                position += text.charAt(position) == '\\' ? 2 : 1;
            }
            if (position >= text.length()) {
                throw unexpected();
            }
            return text.substring(from, position++);
        }

        private @Nullable Object word() {
            for (String each : List.of("true", "false", "null")) {
                if (text.startsWith(each, position)) {
                    position += each.length();
                    return null;
                }
            }
            throw unexpected();
        }

        private Double number() {
            int from = position;
            while (position < text.length() && "+-.eE0123456789".indexOf(text.charAt(position)) >= 0) {
                position++;
            }
            try {
                return Double.valueOf(text.substring(from, position));
            } catch (NumberFormatException e) {
                position = from;
                throw unexpected();
            }
        }

        private void expect(char wanted) {
            if (peek() != wanted) {
                throw unexpected();
            }
            position++;
        }

        private char peek() {
            while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
                position++;
            }
            return position < text.length() ? text.charAt(position) : END;
        }

        private IllegalArgumentException unexpected() {
            return wrong(
                    position >= text.length()
                            ? "the text ends too early"
                            : "\"" + text.charAt(position) + "\" is not expected at character " + (position + 1));
        }
    }
}

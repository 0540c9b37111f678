package dev.pgorm.postgis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.WKTWriter;

/** Shapes as people write and read them. */
final class GeometryText {

    private static final Pattern SRID =
            Pattern.compile("\\s*SRID\\s*=\\s*(\\d{1,9})\\s*;(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Far deeper than shapes are: JTS's reader calls itself for each level. */
    private static final int DEEPEST = 100;

    private GeometryText() {}

    /** A shape by its WKT, EWKT or GeoJSON; without a reference system in WKT that says none. */
    static Geometry parse(String text) {
        if (text.stripLeading().startsWith("{")) {
            return GeoJsonReader.read(text);
        }
        Matcher extended = SRID.matcher(text);
        return extended.matches() ? wkt(extended.group(2), Integer.parseInt(extended.group(1))) : wkt(text, 0);
    }

    /** A shape in a reference system. */
    static Geometry parse(String text, int srid) {
        Matcher extended = SRID.matcher(text);
        if (extended.matches() && Integer.parseInt(extended.group(1)) != srid) {
            throw new IllegalArgumentException(
                    "the text says the reference system " + extended.group(1) + ", and " + srid + " stands beside it");
        }
        Geometry geometry = parse(text);
        return PostGis.factory(srid).createGeometry(geometry);
    }

    private static Geometry wkt(String text, int srid) {
        if (depth(text) > DEEPEST) {
            throw new IllegalArgumentException("no geometry: it is nested more than " + DEEPEST + " levels deep");
        }
        try {
            return new WKTReader(PostGis.factory(srid)).read(text);
        } catch (ParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "no geometry: \"" + text.strip() + "\" is neither WKT, such as POINT (13.4 52.5), nor GeoJSON ("
                            + e.getMessage() + ")",
                    e);
        }
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    /** What the server wrote as EWKT; the text itself where JTS cannot read it. */
    static String readable(String hex) {
        try {
            return ewkt(EwkbReader.read(hex));
        } catch (IllegalArgumentException notInJava) {
            return hex;
        }
    }

    /** A shape as EWKT with all of its digits. */
    static String ewkt(Geometry geometry) {
        String wkt = new WKTWriter(4).write(geometry);
        return geometry.getSRID() == 0 ? wkt : "SRID=" + geometry.getSRID() + ";" + wkt;
    }
}

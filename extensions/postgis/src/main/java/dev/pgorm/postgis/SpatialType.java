package dev.pgorm.postgis;

import dev.pgorm.query.model.ExtensionType;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;

/** What the two types have in common: values are sent and read as EWKB. */
interface SpatialType<C> extends ExtensionType<Geometry, C> {

    /** {@code geometry(PointZ,4326)}: the dimensions and the reference system of a column. */
    Pattern MODIFIERS = Pattern.compile("\\(\\s*[A-Za-z]+?(Z?)(M?)\\s*(?:,\\s*(\\d+)\\s*)?\\)$");

    @Override
    default String extension() {
        return GeometryType.EXTENSION;
    }

    @Override
    default Class<Geometry> javaClass() {
        return Geometry.class;
    }

    /** A shape that says no reference system is in that of the column that it is written to or compared with. */
    @Override
    default String text(Geometry value, String sql) {
        Matcher modifiers = MODIFIERS.matcher(sql);
        boolean known = modifiers.find();
        OptionalInt srid = known && modifiers.group(3) != null
                ? OptionalInt.of(Integer.parseInt(modifiers.group(3)))
                : OptionalInt.empty();
        return new EwkbWriter(
                        known && !modifiers.group(1).isEmpty(),
                        known && !modifiers.group(2).isEmpty(),
                        srid.orElse(0))
                .hex(value);
    }

    @Override
    default Geometry read(String text) {
        return EwkbReader.read(text);
    }

    @Override
    default Geometry parse(String text) {
        return GeometryText.parse(text);
    }

    @Override
    default String readable(String text) {
        return GeometryText.readable(text);
    }

    /** GeoJSON, which has no measures. */
    @Override
    default Optional<String> json(String text) {
        return GeoJsonWriter.json(text);
    }

    @Override
    default Geometry sample(int number) {
        return new PostGis().point(number, number);
    }

    /** Commas stand in boxes. */
    @Override
    default char arrayDelimiter() {
        return ':';
    }
}

package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.model.Field.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code Geography @postgis.Point(4326)}, an earlier spelling of {@code Geography(Point, 4326)}. */
final class SpatialShape {

    private static final String PREFIX = "postgis.";

    private static final Set<String> TYPES = Set.of("geometry", "geography");
    private static final List<String> SHAPES = List.of(
            "Geometry",
            "Point",
            "LineString",
            "Polygon",
            "MultiPoint",
            "MultiLineString",
            "MultiPolygon",
            "GeometryCollection");
    private static final List<String> DIMENSIONS = List.of("", "Z", "M", "ZM");

    private SpatialShape() {}

    /** The type with what an attribute says of its shape; itself where none does. */
    static FieldType of(FieldType type, AttributeSet attributes) {
        if (!(type instanceof FieldType.Native spatial)
                || !TYPES.contains(spatial.sql().substring(spatial.sql().lastIndexOf('.') + 1))) {
            return type;
        }
        for (String shape : SHAPES) {
            for (String dimensions : DIMENSIONS) {
                Optional<ArgumentSet> written = attributes.single(PREFIX + shape + dimensions);
                if (written.isPresent()) {
                    return new FieldType.Native(spatial.sql() + "(" + shape + dimensions + srid(written.get()) + ")");
                }
            }
        }
        return type;
    }

    private static String srid(ArgumentSet arguments) {
        Optional<Expression> value = arguments.required("srid");
        Optional<Long> srid = value.flatMap(arguments.values()::integer);
        arguments.finish(List.of("srid"));
        return srid.map(each -> "," + each).orElse("");
    }
}

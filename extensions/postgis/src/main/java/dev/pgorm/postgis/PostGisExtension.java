package dev.pgorm.postgis;

import dev.pgorm.query.model.ExtensionType;
import dev.pgorm.query.spi.QueryExtension;
import dev.pgorm.query.spi.QueryFunctions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** What PostGIS brings to queries. */
public final class PostGisExtension implements QueryExtension {

    @Override
    public String name() {
        return GeometryType.EXTENSION;
    }

    @Override
    public List<ExtensionType<?, ?>> types() {
        return List.of(new GeometryType(), new GeographyType());
    }

    @Override
    public Optional<QueryFunctions> functions() {
        return Optional.of(new PostGis());
    }

    @Override
    public Map<Class<?>, String> wanted() {
        Map<Class<?>, String> wanted = new LinkedHashMap<>();
        wanted.put(Geometry.class, "point(…), envelope(…) or geometry(\"…\")");
        wanted.put(GeometryExpression.class, "an expression that is a geometry");
        wanted.put(GeographyExpression.class, "an expression that is a geography");
        wanted.put(Meters.class, "meters(…) or kilometers(…)");
        wanted.put(Units.class, "units(…) of the reference system");
        return wanted;
    }
}

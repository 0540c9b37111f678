package dev.pgorm.postgis;

import dev.pgorm.query.ExtensionColumn;
import dev.pgorm.query.model.Term;
import org.locationtech.jts.geom.Geometry;

/** A column of type {@code geometry}. */
public final class GeometryColumn extends GeometryExpression implements ExtensionColumn<Geometry, GeometryExpression> {

    private final String fieldName;

    GeometryColumn(String fieldName, Term.Column term) {
        super(term);
        this.fieldName = fieldName;
    }

    @Override
    public String fieldName() {
        return fieldName;
    }
}

package dev.pgorm.postgis;

import dev.pgorm.query.ExtensionColumn;
import dev.pgorm.query.model.Term;
import org.locationtech.jts.geom.Geometry;

/** A column of type {@code geography}. */
public final class GeographyColumn extends GeographyExpression
        implements ExtensionColumn<Geometry, GeographyExpression> {

    private final String fieldName;

    GeographyColumn(String fieldName, Term.Column term) {
        super(term);
        this.fieldName = fieldName;
    }

    @Override
    public String fieldName() {
        return fieldName;
    }
}

package dev.pgorm.postgis;

import dev.pgorm.query.model.Term;

/** The type {@code geometry}. */
public record GeometryType() implements SpatialType<GeometryColumn> {

    static final String EXTENSION = "postgis";

    @Override
    public String name() {
        return "geometry";
    }

    @Override
    public Class<GeometryColumn> columnClass() {
        return GeometryColumn.class;
    }

    @Override
    public GeometryColumn column(String fieldName, Term.Column term) {
        return new GeometryColumn(fieldName, term);
    }
}

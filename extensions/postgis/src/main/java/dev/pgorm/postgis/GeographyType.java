package dev.pgorm.postgis;

import dev.pgorm.query.model.Term;

/** The type {@code geography}. */
public record GeographyType() implements SpatialType<GeographyColumn> {

    @Override
    public String name() {
        return "geography";
    }

    @Override
    public Class<GeographyColumn> columnClass() {
        return GeographyColumn.class;
    }

    @Override
    public GeographyColumn column(String fieldName, Term.Column term) {
        return new GeographyColumn(fieldName, term);
    }
}

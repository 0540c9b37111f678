package dev.pgorm.postgis;

import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.query.Condition;
import dev.pgorm.query.ExtensionExpression;
import dev.pgorm.query.NumberExpression;
import dev.pgorm.query.TextExpression;
import dev.pgorm.query.model.BuiltInTypes;
import dev.pgorm.query.model.ExtensionType;
import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import org.locationtech.jts.geom.Geometry;

/**
 * What shapes can do whether they are flat or on the earth.
 *
 * @param <X> the class of expressions of the type
 */
public abstract sealed class SpatialExpression<X extends SpatialExpression<X>> extends ExtensionExpression<Geometry, X>
        permits GeometryExpression, GeographyExpression {

    SpatialExpression(Term term) {
        super(term);
    }

    /** Its area: square meters of a geography, units of the reference system of a geometry; 0 of what is no surface. */
    public NumberExpression<Double, Double, Double> area() {
        return measure("st_area");
    }

    /** The length of lines: meters of a geography, units of the reference system of a geometry; 0 of what is no line. */
    public NumberExpression<Double, Double, Double> length() {
        return measure("st_length");
    }

    /** The length of the borders of surfaces: meters of a geography, units of the reference system of a geometry. */
    public NumberExpression<Double, Double, Double> perimeter() {
        return measure("st_perimeter");
    }

    /** Its WKT, which does not say the reference system. */
    public TextExpression asText() {
        return text(function("st_astext", ValueType.TEXT));
    }

    /** Its EWKT, which begins with the reference system. */
    public TextExpression asEwkt() {
        return text(function("st_asewkt", ValueType.TEXT));
    }

    /** Its GeoJSON, with nine digits behind the point of coordinates. */
    public TextExpression asGeoJson() {
        return text(function("st_asgeojson", ValueType.TEXT));
    }

    /** The same type of the extension without modifiers. */
    final ValueType plain() {
        return BuiltInTypes.unmodified(type());
    }

    /** Another type, which is in the same schema. */
    final ValueType sibling(ExtensionType<?, ?> other) {
        String sql = schema().map(each ->
                        new SqlWriter().identifier(each).sql("." + other.name()).toString())
                .orElse(other.name());
        return ValueType.ofExtension(other, sql);
    }

    /** A shape of Java beside this one. */
    final Term shape(Geometry geometry) {
        return given(geometry, type());
    }

    final Condition test(String function, Term... further) {
        return condition(function(function, ValueType.BOOLEAN, further));
    }

    final Condition compare(Operator operator, Term other) {
        return condition(infix(operator, other, ValueType.BOOLEAN));
    }

    /** Of {@code <>} the server would take the one for {@code bytea}, which it makes of both sides, where PostGIS has none for the type. */
    final Condition unequal(Term other) {
        return condition(new Term.Negation(infix(Operator.EQUAL, other, ValueType.BOOLEAN)));
    }

    final Term near(Term other) {
        return infix(Operator.DISTANCE, other, ValueType.DOUBLE);
    }

    final NumberExpression<Double, Double, Double> measure(String function, Term... further) {
        return number(function(function, ValueType.DOUBLE, further));
    }

    static Term number(double value) {
        return given(value, ValueType.DOUBLE);
    }
}

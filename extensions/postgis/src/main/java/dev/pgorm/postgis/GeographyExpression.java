package dev.pgorm.postgis;

import dev.pgorm.query.Condition;
import dev.pgorm.query.NumberExpression;
import dev.pgorm.query.OrderedExpression;
import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import org.locationtech.jts.geom.Geometry;

/** A shape on the earth: its distances are in meters. What PostGIS does with flat shapes alone is behind {@code geometry()}. */
public sealed class GeographyExpression extends SpatialExpression<GeographyExpression> permits GeographyColumn {

    GeographyExpression(Term term) {
        super(term);
    }

    @Override
    protected final GeographyExpression of(Term term) {
        return new GeographyExpression(term);
    }

    /** Equal in every coordinate, in the same order. */
    public Condition eq(Geometry shape) {
        return compare(Operator.EQUAL, shape(shape));
    }

    /** Equal in every coordinate, in the same order. */
    public Condition eq(GeographyExpression other) {
        return compare(Operator.EQUAL, other.term());
    }

    /** Not equal in every coordinate. */
    public Condition ne(Geometry shape) {
        return unequal(shape(shape));
    }

    /** Not equal in every coordinate. */
    public Condition ne(GeographyExpression other) {
        return unequal(other.term());
    }

    /** Whether the distance to a shape is at most so many meters; an index serves it. */
    public Condition within(Geometry shape, Meters distance) {
        return test("st_dwithin", shape(shape), number(distance.value()));
    }

    /** Whether the distance to a shape is at most so many meters; an index serves it. */
    public Condition within(GeographyExpression other, Meters distance) {
        return test("st_dwithin", other.term(), number(distance.value()));
    }

    /** The shortest distance to a shape in meters. */
    public NumberExpression<Double, Double, Double> distance(Geometry shape) {
        return measure("st_distance", shape(shape));
    }

    /** The shortest distance to a shape in meters. */
    public NumberExpression<Double, Double, Double> distance(GeographyExpression other) {
        return measure("st_distance", other.term());
    }

    /** The order in which the nearest to a shape comes first; with a limit an index serves it. */
    public OrderedExpression nearest(Geometry shape) {
        return ascending(near(shape(shape)));
    }

    /** The order in which the nearest to a shape comes first; with a limit an index serves it. */
    public OrderedExpression nearest(GeographyExpression other) {
        return ascending(near(other.term()));
    }

    /** Whether it has a point in common with a shape; an index serves it. */
    public Condition intersects(Geometry shape) {
        return test("st_intersects", shape(shape));
    }

    /** Whether it has a point in common with a shape; an index serves it. */
    public Condition intersects(GeographyExpression other) {
        return test("st_intersects", other.term());
    }

    /** Whether no point of a shape is outside of it; an index serves it. */
    public Condition covers(Geometry shape) {
        return test("st_covers", shape(shape));
    }

    /** Whether no point of a shape is outside of it; an index serves it. */
    public Condition covers(GeographyExpression other) {
        return test("st_covers", other.term());
    }

    /** Whether no point of it is outside of a shape; an index serves it. */
    public Condition coveredBy(Geometry shape) {
        return test("st_coveredby", shape(shape));
    }

    /** Whether no point of it is outside of a shape; an index serves it. */
    public Condition coveredBy(GeographyExpression other) {
        return test("st_coveredby", other.term());
    }

    /** Whether its bounding box has a point in common with that of a shape; an index serves it. */
    public Condition boxOverlaps(Geometry shape) {
        return compare(Operator.OVERLAPS, shape(shape));
    }

    /** Whether its bounding box has a point in common with that of a shape; an index serves it. */
    public Condition boxOverlaps(GeographyExpression other) {
        return compare(Operator.OVERLAPS, other.term());
    }

    /** A shape where it has no value. */
    public GeographyExpression orElse(Geometry shape) {
        return of(coalesced(shape(shape)));
    }

    /** A shape where it has no value. */
    public GeographyExpression orElse(GeographyExpression other) {
        return of(coalesced(other.term()));
    }

    /** The middle of it. */
    public GeographyExpression centroid() {
        return of(function("st_centroid", plain()));
    }

    /** All points that are at most so many meters away from it. */
    public GeographyExpression buffer(Meters distance) {
        return of(function("st_buffer", plain(), number(distance.value())));
    }

    /** The same as a flat shape in degrees, with what only those can do. */
    public GeometryExpression geometry() {
        return new GeometryExpression(new Term.Cast(term(), sibling(new GeometryType())));
    }
}

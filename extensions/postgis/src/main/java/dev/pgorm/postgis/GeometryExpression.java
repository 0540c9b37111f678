package dev.pgorm.postgis;

import dev.pgorm.query.Condition;
import dev.pgorm.query.NumberExpression;
import dev.pgorm.query.OrderedExpression;
import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import org.locationtech.jts.geom.Geometry;

/** A flat shape: its distances are in the units of its reference system. */
public sealed class GeometryExpression extends SpatialExpression<GeometryExpression> permits GeometryColumn {

    GeometryExpression(Term term) {
        super(term);
    }

    @Override
    protected final GeometryExpression of(Term term) {
        return new GeometryExpression(term);
    }

    /** Equal in every coordinate, in the same order. */
    public Condition eq(Geometry shape) {
        return compare(Operator.EQUAL, shape(shape));
    }

    /** Equal in every coordinate, in the same order. */
    public Condition eq(GeometryExpression other) {
        return compare(Operator.EQUAL, other.term());
    }

    /** Not equal in every coordinate. */
    public Condition ne(Geometry shape) {
        return unequal(shape(shape));
    }

    /** Not equal in every coordinate. */
    public Condition ne(GeometryExpression other) {
        return unequal(other.term());
    }

    /** Whether the distance to a shape is at most so many units of the reference system; an index serves it. */
    public Condition within(Geometry shape, Units distance) {
        return test("st_dwithin", shape(shape), number(distance.value()));
    }

    /** Whether the distance to a shape is at most so many units of the reference system; an index serves it. */
    public Condition within(GeometryExpression other, Units distance) {
        return test("st_dwithin", other.term(), number(distance.value()));
    }

    /** Whether it lies in a shape, and not on its border alone; an index serves it. */
    public Condition within(Geometry shape) {
        return test("st_within", shape(shape));
    }

    /** Whether it lies in a shape, and not on its border alone; an index serves it. */
    public Condition within(GeometryExpression other) {
        return test("st_within", other.term());
    }

    /** The shortest distance to a shape in units of the reference system. */
    public NumberExpression<Double, Double, Double> distance(Geometry shape) {
        return measure("st_distance", shape(shape));
    }

    /** The shortest distance to a shape in units of the reference system. */
    public NumberExpression<Double, Double, Double> distance(GeometryExpression other) {
        return measure("st_distance", other.term());
    }

    /** The order in which the nearest to a shape comes first; with a limit an index serves it. */
    public OrderedExpression nearest(Geometry shape) {
        return ascending(near(shape(shape)));
    }

    /** The order in which the nearest to a shape comes first; with a limit an index serves it. */
    public OrderedExpression nearest(GeometryExpression other) {
        return ascending(near(other.term()));
    }

    /** Whether it has a point in common with a shape; an index serves it. */
    public Condition intersects(Geometry shape) {
        return test("st_intersects", shape(shape));
    }

    /** Whether it has a point in common with a shape; an index serves it. */
    public Condition intersects(GeometryExpression other) {
        return test("st_intersects", other.term());
    }

    /** Whether a shape lies in it, and not on its border alone; an index serves it. */
    public Condition contains(Geometry shape) {
        return test("st_contains", shape(shape));
    }

    /** Whether a shape lies in it, and not on its border alone; an index serves it. */
    public Condition contains(GeometryExpression other) {
        return test("st_contains", other.term());
    }

    /** Whether no point of a shape is outside of it; an index serves it. */
    public Condition covers(Geometry shape) {
        return test("st_covers", shape(shape));
    }

    /** Whether no point of a shape is outside of it; an index serves it. */
    public Condition covers(GeometryExpression other) {
        return test("st_covers", other.term());
    }

    /** Whether no point of it is outside of a shape; an index serves it. */
    public Condition coveredBy(Geometry shape) {
        return test("st_coveredby", shape(shape));
    }

    /** Whether no point of it is outside of a shape; an index serves it. */
    public Condition coveredBy(GeometryExpression other) {
        return test("st_coveredby", other.term());
    }

    /** Whether it has points of the border in common with a shape and none inside; an index serves it. */
    public Condition touches(Geometry shape) {
        return test("st_touches", shape(shape));
    }

    /** Whether it has points of the border in common with a shape and none inside; an index serves it. */
    public Condition touches(GeometryExpression other) {
        return test("st_touches", other.term());
    }

    /** Whether it has some points inside in common with a shape, and not all; an index serves it. */
    public Condition crosses(Geometry shape) {
        return test("st_crosses", shape(shape));
    }

    /** Whether it has some points inside in common with a shape, and not all; an index serves it. */
    public Condition crosses(GeometryExpression other) {
        return test("st_crosses", other.term());
    }

    /** Whether it and a shape of as many dimensions have some points inside in common, and not all; an index serves it. */
    public Condition overlaps(Geometry shape) {
        return test("st_overlaps", shape(shape));
    }

    /** Whether it and a shape of as many dimensions have some points inside in common, and not all; an index serves it. */
    public Condition overlaps(GeometryExpression other) {
        return test("st_overlaps", other.term());
    }

    /** Whether it has no point in common with a shape; no index serves it. */
    public Condition disjoint(Geometry shape) {
        return test("st_disjoint", shape(shape));
    }

    /** Whether it has no point in common with a shape; no index serves it. */
    public Condition disjoint(GeometryExpression other) {
        return test("st_disjoint", other.term());
    }

    /** Whether it has the same points as a shape, whatever their order; an index serves it. */
    public Condition spatiallyEquals(Geometry shape) {
        return test("st_equals", shape(shape));
    }

    /** Whether it has the same points as a shape, whatever their order; an index serves it. */
    public Condition spatiallyEquals(GeometryExpression other) {
        return test("st_equals", other.term());
    }

    /** Whether its bounding box has a point in common with that of a shape; an index serves it. */
    public Condition boxOverlaps(Geometry shape) {
        return compare(Operator.OVERLAPS, shape(shape));
    }

    /** Whether its bounding box has a point in common with that of a shape; an index serves it. */
    public Condition boxOverlaps(GeometryExpression other) {
        return compare(Operator.OVERLAPS, other.term());
    }

    /** A shape where it has no value. */
    public GeometryExpression orElse(Geometry shape) {
        return of(coalesced(shape(shape)));
    }

    /** A shape where it has no value. */
    public GeometryExpression orElse(GeometryExpression other) {
        return of(coalesced(other.term()));
    }

    /** The middle of it. */
    public GeometryExpression centroid() {
        return of(function("st_centroid", plain()));
    }

    /** All points that are at most so many units of the reference system away from it. */
    public GeometryExpression buffer(Units distance) {
        return of(function("st_buffer", plain(), number(distance.value())));
    }

    /** The same in another reference system. */
    public GeometryExpression transform(int srid) {
        return of(function("st_transform", plain(), given(srid, ValueType.INTEGER)));
    }

    /** Its reference system; 0 where it says none. */
    public NumberExpression<Integer, Long, BigDecimal> srid() {
        return integer(function("st_srid", ValueType.INTEGER));
    }

    /** The first coordinate of a point, which is its longitude in 4326. */
    public NumberExpression<Double, Double, Double> x() {
        return measure("st_x");
    }

    /** The second coordinate of a point, which is its latitude in 4326. */
    public NumberExpression<Double, Double, Double> y() {
        return measure("st_y");
    }

    /** Whether it has no point. */
    public Condition isEmpty() {
        return test("st_isempty");
    }

    /** Whether it is what its kind demands, such as a polygon whose border does not cross itself. */
    public Condition isValid() {
        return test("st_isvalid");
    }

    /** The same with straight lines in the place of arcs, which JTS has none of. */
    public GeometryExpression curveToLine() {
        return of(function("st_curvetoline", plain()));
    }

    /** The same on the earth; only coordinates in degrees are there. */
    public GeographyExpression geography() {
        return new GeographyExpression(new Term.Cast(term(), sibling(new GeographyType())));
    }

    /** The shapes of all rows in one collection. */
    public GeometryExpression collect() {
        return of(aggregated("st_collect", plain()));
    }

    /** The points of the shapes of all rows in one shape. */
    public GeometryExpression union() {
        return of(aggregated("st_union", plain()));
    }

    /** The bounding box of the shapes of all rows. */
    public GeometryExpression extent() {
        return collect().box();
    }

    /** Its bounding box. */
    public GeometryExpression box() {
        return of(function("st_envelope", plain()));
    }
}

package dev.pgorm.query.plan;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Inclusion;
import dev.pgorm.query.model.Join;
import dev.pgorm.query.model.Link;
import dev.pgorm.query.model.LoadBy;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A selection that also gives what its inclusions need: rows of relations to one by joins, and the keys of those to many.
 *
 * @param selection with the outputs of the query first
 * @param shape where what stands
 */
public record ReadPlan(Selection selection, Shape shape) {

    /**
     * How rows are read with what is included.
     *
     * @throws UnjoinableRow where a related row cannot be joined as it shall be
     */
    public static ReadPlan of(Selection selection, List<Inclusion> inclusions) {
        return of(List.of(), selection, inclusions);
    }

    /** The same, with columns before those of the records. */
    public static ReadPlan of(List<Output> leading, Selection selection, List<Inclusion> inclusions) {
        if (leading.isEmpty() && inclusions.isEmpty()) {
            return new ReadPlan(selection, new Shape(selection.outputs(), 1, List.of(), List.of()));
        }
        Builder builder = new Builder(selection, joinable(selection));
        builder.outputs.addAll(leading);
        Shape shape = builder.shape(selection.from(), selection.outputs(), inclusions, "");
        return new ReadPlan(builder.result(), shape);
    }

    /** A join would change what these give, or the server refuses to lock the side that may be absent. */
    private static boolean joinable(Selection selection) {
        return selection.distinct().isEmpty()
                && selection.groupBy().isEmpty()
                && selection.combinations().isEmpty()
                && selection.locking().isEmpty();
    }

    private static final class Builder {

        private final Selection base;
        private final boolean joinable;
        private final List<Output> outputs = new ArrayList<>();
        private final List<Join> joins;

        Builder(Selection base, boolean joinable) {
            this.base = base;
            this.joinable = joinable;
            this.joins = new ArrayList<>(base.joins());
        }

        Selection result() {
            return base.change().outputs(outputs).joins(joins).build();
        }

        Shape shape(Source source, List<Output> own, List<Inclusion> inclusions, String path) {
            int first = outputs.size() + 1;
            outputs.addAll(own);
            List<Shape.One> ones = new ArrayList<>();
            List<Shape.Many> manys = new ArrayList<>();
            for (Inclusion each : inclusions) {
                if (isJoined(each)) {
                    ones.add(joined(source, each, path));
                } else {
                    manys.add(new Shape.Many(each, keys(source, each.link())));
                }
            }
            return new Shape(own, first, ones, manys);
        }

        private boolean isJoined(Inclusion inclusion) {
            if (inclusion.loadBy().isEmpty()) {
                return joinable
                        && !inclusion.link().many()
                        && inclusion.link().through().isEmpty();
            }
            boolean asked = inclusion.loadBy().get() == LoadBy.JOIN;
            if (asked && !joinable) {
                throw new UnjoinableRow(inclusion.link().name());
            }
            return asked;
        }

        private Shape.One joined(Source source, Inclusion inclusion, String path) {
            Link link = inclusion.link();
            String place = path.isEmpty() ? link.name() : path + "_" + link.name();
            Source.Relation target = new Source.Relation(inclusion.target().table(), Optional.of(Identifier.of(place)));
            List<Term> conditions = new ArrayList<>();
            for (Link.Key key : link.keys()) {
                conditions.add(Term.Infix.equal(
                        new Term.Column(target, key.there(), key.type()),
                        new Term.Column(source, key.here(), key.type())));
            }
            joins.add(new Join(Join.Kind.LEFT, target, conditions));
            Link.Key key = link.keys().get(0);
            int presence = hidden(new Term.Column(target, key.there(), key.type()));
            List<Output> moved = inclusion.outputs().stream()
                    .map(each -> new Output(each.name(), at(each.term(), target)))
                    .toList();
            return new Shape.One(link.name(), presence, shape(target, moved, inclusion.nested(), place));
        }

        private List<Integer> keys(Source source, Link link) {
            List<Integer> places = new ArrayList<>();
            for (Link.Key key : link.keys()) {
                places.add(hidden(new Term.Column(source, key.here(), key.type())));
            }
            return places;
        }

        /** The place of a column that the query needs; it is asked for once. */
        private int hidden(Term.Column column) {
            for (int i = 0; i < outputs.size(); i++) {
                if (column.isReadBy(outputs.get(i).term())) {
                    return i + 1;
                }
            }
            outputs.add(new Output(column.name().value(), column));
            return outputs.size();
        }

        /** The outputs of a relation to one are columns of its table. */
        private static Term at(Term term, Source source) {
            return term instanceof Term.Column column ? new Term.Column(source, column.name(), column.type()) : term;
        }
    }
}

package dev.pgorm.query.render;

import dev.pgorm.query.model.Join;
import dev.pgorm.query.model.Ordering;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The related rows whose columns a query uses without reading their tables itself: it joins each of them once. Where a join would change what
 * is locked, or where there is no query to join them to, each column is a query of its own.
 */
final class Paths {

    private final Set<Source> own = new HashSet<>();
    private final Set<Source.Relation> used = new LinkedHashSet<>();

    /**
     * Which query terms stand in.
     *
     * @param hidden tables that this one and those between it and the one that joins read themselves
     * @param around the query around it; empty for the one that joins
     */
    private record Level(Set<Source> hidden, Optional<Level> around) {

        static Level own() {
            return new Level(Set.of(), Optional.empty());
        }
    }

    private Paths() {}

    /** The tables that a query joins for it, those first that lead to others. */
    static List<Source.Relation> of(Selection selection) {
        if (selection.locking().isPresent()) {
            return List.of(); // the server locks no rows that may be absent
        }
        Paths paths = new Paths();
        paths.own.add(selection.from());
        selection.joins().forEach(each -> paths.own.add(each.source()));
        paths.selection(selection, Level.own());
        selection.joins().forEach(paths::leaveOutEarly);
        return List.copyOf(paths.used);
    }

    /** When the row at the end of a way belongs to one at its beginning. */
    static List<Term> conditions(Source.Relation end, Source.Path path) {
        List<Term> conditions = new ArrayList<>();
        path.link()
                .keys()
                .forEach(key -> conditions.add(Term.Infix.equal(
                        new Term.Column(end, key.there(), key.type()),
                        new Term.Column(path.from(), key.here(), key.type()))));
        return conditions;
    }

    /** A query of one column at the end of a way. */
    static Selection alone(Source.Relation end, Source.Path path, Term.Column column) {
        return Selection.from(end)
                .and(conditions(end, path))
                .withOutputs(List.of(new Output(column.name().value(), column)));
    }

    /** A join's own conditions are asked before what its table leads to is there. */
    private void leaveOutEarly(Join join) {
        Paths early = new Paths();
        early.own.add(join.source());
        early.terms(join.conditions(), Level.own());
        used.removeIf(each ->
                early.used.contains(each) && each.way().orElseThrow().root().equals(join.source()));
    }

    private void selection(Selection selection, Level level) {
        selection.outputs().forEach(each -> term(each.term(), level));
        selection.distinct().ifPresent(each -> terms(each, level));
        selection.joins().forEach(each -> terms(each.conditions(), level));
        terms(selection.where(), level);
        selection.groupBy().forEach(each -> each.keys().forEach(key -> term(key, level)));
        terms(selection.having(), level);
        if (selection.combinations().isEmpty()) {
            orderings(selection.orderBy(), level);
        }
    }

    /** A query in this one has its own tables, which hide equal ones around it. */
    private void inner(Selection selection, Level level) {
        Set<Source> hidden = new HashSet<>(level.hidden());
        hidden.add(selection.from());
        selection.joins().forEach(each -> hidden.add(each.source()));
        selection(selection, new Level(hidden, Optional.of(level)));
        selection.combinations().forEach(each -> inner(each.selection(), level));
    }

    private void use(Source source, Level level) {
        if (source instanceof Source.Relation relation && relation.way().isPresent() && !own.contains(relation)) {
            Source.Way way = relation.way().get();
            if (own.contains(way.root()) && !level.hidden().contains(way.root())) {
                use(way.from(), level);
                if (way instanceof Source.Path) {
                    used.add(relation);
                }
            }
        }
    }

    private void terms(List<Term> terms, Level level) {
        terms.forEach(each -> term(each, level));
    }

    private void orderings(List<Ordering> orderings, Level level) {
        orderings.forEach(each -> term(each.term(), level));
    }

    private void term(Term term, Level level) {
        switch (term) {
            case Term.Column column -> use(column.source(), level);
            case Term.Outer outer -> {
                level.around().ifPresent(around -> use(outer.column().source(), around));
            }
            case Term.Parameter ignored -> {}
            case Term.Constant ignored -> {}
            case Term.Excluded ignored -> {}
            case Term.Infix infix -> terms(List.of(infix.left(), infix.right()), level);
            case Term.Test test -> term(test.operand(), level);
            case Term.Between between -> terms(List.of(between.operand(), between.low(), between.high()), level);
            case Term.Quantified quantified -> terms(List.of(quantified.left(), quantified.array()), level);
            case Term.Junction junction -> terms(junction.operands(), level);
            case Term.Negation negation -> term(negation.operand(), level);
            case Term.SearchNegation negation -> term(negation.operand(), level);
            case Term.Minus minus -> term(minus.operand(), level);
            case Term.Call call -> terms(call.arguments(), level);
            case Term.Aggregate aggregate -> {
                terms(aggregate.arguments(), level);
                orderings(aggregate.order(), level);
                aggregate.filter().ifPresent(each -> term(each, level));
            }
            case Term.Windowed windowed -> {
                term(windowed.function(), level);
                terms(windowed.partitionBy(), level);
                orderings(windowed.orderBy(), level);
            }
            case Term.Choice choice -> {
                for (Term.Choice.Arm each : choice.arms()) {
                    terms(List.of(each.condition(), each.value()), level);
                }
                choice.otherwise().ifPresent(each -> term(each, level));
            }
            case Term.Extract extract -> term(extract.operand(), level);
            case Term.Element element -> terms(List.of(element.array(), element.index()), level);
            case Term.Cast cast -> term(cast.operand(), level);
            case Term.Exists exists -> inner(exists.selection(), level);
            case Term.InSelection in -> {
                term(in.operand(), level);
                inner(in.selection(), level);
            }
            case Term.InList in -> {
                term(in.operand(), level);
                terms(in.elements(), level);
            }
            case Term.Row row -> terms(row.parts(), level);
            case Term.Scalar scalar -> inner(scalar.selection(), level);
        }
    }
}

package dev.pgorm.query.render;

import dev.pgorm.query.model.Assignment;
import dev.pgorm.query.model.Command;
import dev.pgorm.query.model.CommonTable;
import dev.pgorm.query.model.Deletion;
import dev.pgorm.query.model.Frame;
import dev.pgorm.query.model.Insertion;
import dev.pgorm.query.model.Join;
import dev.pgorm.query.model.Merging;
import dev.pgorm.query.model.NestedWriting;
import dev.pgorm.query.model.Ordering;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.Update;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.query.model.WholeRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Walks over a statement as the writers do, and notes all that they would write, but for values beside the text, which it collects.
 *
 * <p>No two statements with different texts have the same notes: each part begins with a mark that tells what it is, or with how many
 * follow. Where the text depends on whether two parts are equal, with the values in them, it is noted which ones are.
 */
final class ShapeReader extends ShapeNotes {

    private static final Object PRESENT = new Object();
    private static final Object ABSENT = new Object();
    private static final Object PARAMETER = new Object();

    private final QueryRenderer.Limits limits;

    /** Sources with values in them; a column says which of them it is of by its place here. */
    private List<Source> composed = List.of();

    private ShapeReader(QueryRenderer.Limits limits) {
        this.limits = limits;
    }

    /** A statement's shape, and its values in the order of the text; no shape where it has too many parts. */
    static ShapeReader of(Command command, QueryRenderer.Limits limits) {
        ShapeReader reader = new ShapeReader(limits);
        reader.note(limits);
        reader.command(command);
        return reader;
    }

    /** How many values a term sends beside the text. */
    static int parametersOf(Term term) {
        return parametersOf(term, QueryRenderer.Limits.IN_THE_TEXT);
    }

    /** Whether a term has values in it, which go beside the text. */
    static boolean hasValues(Term term) {
        return parametersOf(term, QueryRenderer.Limits.BESIDE_IT) > 0;
    }

    private static int parametersOf(Term term, QueryRenderer.Limits limits) {
        ShapeReader reader = new ShapeReader(limits);
        reader.term(term);
        return reader.parameters().size();
    }

    private void command(Command command) {
        note(command.getClass());
        switch (command) {
            case Selection selection -> selection(selection);
            case NestedWriting writing -> selection(writing.sent());
            case Insertion insertion -> insertion(insertion);
            case Merging merging -> merging(merging);
            case Update update -> {
                note(update.table());
                assignments(update.assignments());
                terms(update.where());
                outputs(update.outputs());
            }
            case Deletion deletion -> {
                note(deletion.table());
                terms(deletion.where());
                outputs(deletion.outputs());
            }
        }
    }

    private void insertion(Insertion insertion) {
        note(insertion.into());
        names(insertion.columns());
        note(insertion.query().isPresent() ? PRESENT : ABSENT);
        insertion.query().ifPresent(this::selection);
        note(insertion.rows().size());
        for (List<Term> each : insertion.rows()) {
            if (isTooLong()) {
                return;
            }
            terms(each);
        }
        note(insertion.conflict().isPresent() ? PRESENT : ABSENT);
        insertion.conflict().ifPresent(conflict -> {
            names(conflict.columns());
            assignments(conflict.assignments());
        });
        outputs(insertion.outputs());
    }

    private void merging(Merging merging) {
        note(merging.into(), merging.using());
        note(merging.query().isPresent() ? PRESENT : ABSENT);
        merging.query().ifPresent(this::selection);
        terms(merging.on());
        note(merging.arms().size());
        for (Merging.Arm each : merging.arms()) {
            note(each.rows(), each.action().getClass());
            terms(each.conditions());
            switch (each.action()) {
                case Merging.Action.Change change -> assignments(change.assignments());
                case Merging.Action.NewRow row -> {
                    names(row.columns());
                    terms(row.values());
                }
                case Merging.Action.Removal ignored -> {}
                case Merging.Action.Nothing ignored -> {}
            }
        }
        outputs(merging.outputs());
    }

    private void assignments(List<Assignment> assignments) {
        note(assignments.size());
        for (Assignment each : assignments) {
            note(each.column());
            term(each.value());
        }
    }

    private void selection(Selection selection) {
        boolean plain = isPlain(selection);
        note(plain);
        if (!plain) {
            note(selection.commonTables().size());
            for (CommonTable each : selection.commonTables()) {
                note(each.name(), each.recursive());
                command(each.command());
            }
            note(selection.distinct().isPresent() ? PRESENT : ABSENT);
            selection.distinct().ifPresent(on -> keys(on, selection.outputs()));
        }
        outputs(selection.outputs());
        source(selection.from());
        joins(selection.joins());
        terms(selection.where());
        if (!plain) {
            note(selection.groupBy().size());
            selection.groupBy().forEach(each -> each.walk(this::note, key -> key(key, selection.outputs())));
            terms(selection.having());
            note(selection.combinations().size());
            for (Selection.Combination each : selection.combinations()) {
                note(each.kind(), each.all());
                selection(each.selection());
            }
        }
        order(selection);
        limit(selection.limit());
        limit(selection.offset());
        if (!plain) {
            note(selection.locking());
        }
    }

    /** Whether there is nothing of what most queries have none of, so that this is noted once. */
    private static boolean isPlain(Selection selection) {
        return selection.commonTables().isEmpty()
                && selection.distinct().isEmpty()
                && selection.groupBy().isEmpty()
                && selection.having().isEmpty()
                && selection.combinations().isEmpty()
                && selection.locking().isEmpty();
    }

    private void joins(List<Join> joins) {
        note(joins.size());
        for (Join each : joins) {
            note(each.kind());
            source(each.source());
            terms(each.conditions());
        }
    }

    /** A union's keys are told by the places of the outputs that they equal. */
    private void order(Selection selection) {
        if (selection.combinations().isEmpty()) {
            if (OutputPlace.matters(selection)) {
                note(selection.orderBy().size());
                for (Ordering each : selection.orderBy()) {
                    key(each.term(), selection.outputs());
                    note(each.direction(), each.nulls());
                }
            } else {
                orderings(selection.orderBy());
            }
            return;
        }
        note(selection.orderBy().size());
        for (Ordering each : selection.orderBy()) {
            note(CombinedOrder.place(selection.outputs(), each));
            note(each.direction(), each.nulls());
        }
    }

    private void keys(List<Term> keys, List<Output> outputs) {
        note(keys.size());
        for (Term each : keys) {
            key(each, outputs);
        }
    }

    /** Where it is told by a place, its values are not in the text once more. */
    private void key(Term key, List<Output> outputs) {
        int place = OutputPlace.of(key, outputs);
        note(place);
        if (place == 0) {
            term(key);
        }
    }

    private void limit(OptionalLong count) {
        switch (limits) {
            case IN_THE_TEXT -> note(count);
            case BESIDE_IT -> {
                note(count.isPresent() ? PRESENT : ABSENT);
                count.ifPresent(each -> value(new Term.Parameter(each, ValueType.BIGINT)));
            }
        }
    }

    private void outputs(List<Output> outputs) {
        if (outputs instanceof WholeRow row) {
            note(row.columns());
            return;
        }
        note(outputs.size());
        for (Output each : outputs) {
            note(each.name());
            term(each.term());
        }
    }

    /** Where rows come from. */
    private void source(Source source) {
        reference(source);
        switch (source) {
            case Source.Relation ignored -> {}
            case Source.Common ignored -> {}
            case Source.Nothing ignored -> {}
            case Source.Derived derived -> {
                note(derived.name());
                selection(derived.selection());
            }
            case Source.Called called -> {
                note(called.name(), called.columns());
                note(called.ordinality());
                term(called.call());
            }
        }
    }

    /** Which source it is. */
    private void reference(Source source) {
        switch (source) {
            case Source.Relation relation -> note(relation);
            case Source.Common common -> note(common);
            case Source.Nothing nothing -> note(nothing);
            case Source.Derived derived -> note(Source.Derived.class, place(derived));
            case Source.Called called -> note(Source.Called.class, place(called));
        }
    }

    private int place(Source source) {
        int place = composed.indexOf(source);
        if (place >= 0) {
            return place;
        }
        if (composed.isEmpty()) {
            composed = new ArrayList<>();
        }
        composed.add(source);
        return composed.size() - 1;
    }

    private void terms(List<Term> terms) {
        note(terms.size());
        for (Term each : terms) {
            term(each);
        }
    }

    private void orderings(List<Ordering> orderings) {
        note(orderings.size());
        for (Ordering each : orderings) {
            term(each.term());
            note(each.direction(), each.nulls());
        }
    }

    /** Most terms are values or columns: a column begins with its source, which is the mark of one. */
    private void term(Term term) {
        if (term instanceof Term.Parameter parameter) {
            note(PARAMETER);
            value(parameter);
            return;
        }
        if (term instanceof Term.Column column) {
            column(column);
            return;
        }
        note(term.getClass());
        switch (term) {
            case Term.Column ignored -> throw new IllegalStateException("a column was no column");
            case Term.Outer outer -> column(outer.column());
            case Term.Parameter ignored -> throw new IllegalStateException("a value was no value");
            case Term.Constant constant -> note(constant.sql());
            case Term.Infix infix -> {
                note(infix.schema(), infix.operator());
                term(infix.left());
                term(infix.right());
            }
            case Term.Test test -> {
                note(test.sql());
                term(test.operand());
            }
            case Term.Between between -> {
                term(between.operand());
                term(between.low());
                term(between.high());
            }
            case Term.Quantified quantified -> {
                note(quantified.operator(), quantified.quantifier());
                term(quantified.left());
                term(quantified.array());
            }
            case Term.Junction junction -> {
                note(junction.kind());
                terms(junction.operands());
            }
            case Term.Negation negation -> term(negation.operand());
            case Term.SearchNegation negation -> term(negation.operand());
            case Term.Minus minus -> term(minus.operand());
            case Term.Call call -> {
                note(call.schema(), call.function());
                terms(call.arguments());
            }
            case Term.Aggregate aggregate -> {
                note(aggregate.schema());
                note(aggregate.function(), aggregate.distinct());
                note(aggregate.orderedSet());
                terms(aggregate.arguments());
                orderings(aggregate.order());
                optional(aggregate.filter());
            }
            case Term.Windowed windowed -> {
                term(windowed.function());
                terms(windowed.partitionBy());
                orderings(windowed.orderBy());
                note(windowed.frame().isPresent() ? PRESENT : ABSENT);
                windowed.frame().ifPresent(this::frame);
            }
            case Term.Choice choice -> {
                note(choice.arms().size());
                for (Term.Choice.Arm each : choice.arms()) {
                    term(each.condition());
                    term(each.value());
                }
                optional(choice.otherwise());
            }
            case Term.Extract extract -> {
                note(extract.part());
                term(extract.operand());
            }
            case Term.Element element -> {
                term(element.array());
                term(element.index());
            }
            case Term.Cast cast -> {
                note(cast.type().sql());
                term(cast.operand());
            }
            case Term.Exists exists -> selection(exists.selection());
            case Term.InSelection in -> {
                term(in.operand());
                selection(in.selection());
            }
            case Term.InList in -> {
                term(in.operand());
                terms(in.elements());
            }
            case Term.Row row -> terms(row.parts());
            case Term.Scalar scalar -> selection(scalar.selection());
            case Term.Excluded excluded -> note(excluded.name());
        }
    }

    private void frame(Frame frame) {
        note(frame.kind());
        for (Frame.Edge each : List.of(frame.from(), frame.to())) {
            note(each.side());
            optional(each.offset());
        }
    }

    private void optional(Optional<Term> term) {
        note(term.isPresent() ? PRESENT : ABSENT);
        term.ifPresent(this::term);
    }

    private void column(Term.Column column) {
        reference(column.source());
        note(column.name());
    }
}

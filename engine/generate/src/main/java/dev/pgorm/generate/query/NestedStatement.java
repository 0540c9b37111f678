package dev.pgorm.generate.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.CommonTable;
import dev.pgorm.query.model.Join;
import dev.pgorm.query.model.NestedWriting;
import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/**
 * A nested write for whoever can run statements and nothing else. Java undoes it to a savepoint where something is missing; without one the
 * statement has to fail by itself, which it does by reading a sentence as a boolean: PostgreSQL has no function that only fails.
 *
 * @param selection gives the row, unless something is missing
 * @param missing the sentences, one of which is in the server's message then
 */
public record NestedStatement(Selection selection, List<String> missing) {

    public NestedStatement {
        missing = List.copyOf(missing);
    }

    /** The statement of a nested write. */
    public static NestedStatement of(NestedWriting writing) {
        Source.Common row = rowSource(writing);
        Selection selection = writing.selection();
        List<Term> checks = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Checks all = new Checks(checks, missing);
        boolean mayBeNone =
                writing.kind() == NestedWriting.Kind.UPDATE && selection.from().equals(row);
        if (mayBeNone) {
            // a query of no rows would check nothing
            Source one = new Source.Derived(Selection.from(new Source.Nothing()), Identifier.of("one"));
            selection = Selection.from(one)
                    .change()
                    .commonTables(selection.commonTables())
                    .joins(List.of(
                            new Join(Join.Kind.LEFT, row, List.of(new Term.Constant("TRUE", ValueType.BOOLEAN)))))
                    .outputs(selection.outputs())
                    .build();
            all.require(count(row), Operator.GREATER, "0", NestedWriting.noRow(writing.rowName()));
        }
        writing.expectations().forEach(each -> all.require(each.count(), Operator.GREATER, "0", each.otherwise()));
        if (writing.kind() == NestedWriting.Kind.UPDATE) {
            all.require(count(row), Operator.LESS, "2", NestedWriting.manyRows(writing.rowName()));
        }
        return new NestedStatement(selection.and(checks), missing);
    }

    /** What gives the row itself. */
    static CommonTable row(NestedWriting writing) {
        Identifier name = rowSource(writing).table();
        return writing.selection().commonTables().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a nested write without its row"));
    }

    /** What is given of the row, as columns of its table. */
    static List<Output> rowOutputs(NestedWriting writing) {
        return row(writing).command().outputs().subList(0, writing.outputs().size());
    }

    private static Source.Common rowSource(NestedWriting writing) {
        Selection selection = writing.selection();
        Source source = selection.joins().isEmpty()
                ? selection.from()
                : selection.joins().get(0).source();
        if (source instanceof Source.Common common) {
            return common;
        }
        throw new IllegalStateException("the row of a nested write has no name");
    }

    private static Term count(Source source) {
        Term all = new Term.Aggregate("count", List.of(), ValueType.BIGINT);
        return new Term.Scalar(Selection.from(source).withOutputs(List.of(new Output("", all))), ValueType.BIGINT);
    }

    private record Checks(List<Term> terms, List<String> sentences) {

        /** True, or the statement fails with the sentence in its message. */
        void require(Term count, Operator operator, String number, String sentence) {
            Term holds =
                    new Term.Infix(count, operator, new Term.Constant(number, ValueType.BIGINT), ValueType.BOOLEAN);
            Term orNull = new Term.Call(
                    "nullif",
                    List.of(new Term.Cast(holds, ValueType.TEXT), new Term.Constant("'false'", ValueType.TEXT)),
                    ValueType.TEXT);
            Term orSentence = new Term.Call(
                    "coalesce", List.of(orNull, new Term.Parameter(sentence, ValueType.TEXT)), ValueType.TEXT);
            terms.add(new Term.Cast(orSentence, ValueType.BOOLEAN));
            sentences.add(sentence);
        }
    }
}

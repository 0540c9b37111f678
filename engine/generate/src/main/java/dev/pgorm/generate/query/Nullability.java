package dev.pgorm.generate.query;

import dev.pgorm.expression.client.ClientField;
import dev.pgorm.expression.client.ClientModel;
import dev.pgorm.expression.client.ClientSchema;
import dev.pgorm.lang.model.Field;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Grouping;
import dev.pgorm.query.model.Join;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether what a query gives may be null. What is not known to be there always may be. */
final class Nullability {

    /** Functions of values that give a value wherever they are given values. */
    private static final Set<String> STRICT = Set.of(
            "abs",
            "btrim",
            "ceil",
            "date_trunc",
            "exp",
            "floor",
            "left",
            "length",
            "ln",
            "lower",
            "lpad",
            "ltrim",
            "phraseto_tsquery",
            "plainto_tsquery",
            "power",
            "regexp_replace",
            "replace",
            "reverse",
            "right",
            "round",
            "rpad",
            "rtrim",
            "setweight",
            "sign",
            "similarity",
            "sqrt",
            "strict_word_similarity",
            "strpos",
            "substr",
            "timezone",
            "to_tsquery",
            "to_tsvector",
            "trunc",
            "ts_headline",
            "ts_rank",
            "ts_rank_cd",
            "tsquery_phrase",
            "upper",
            "websearch_to_tsquery",
            "word_similarity");

    /** Functions that give a value wherever one of their values is there. */
    private static final Set<String> PRESENT_BY_ONE = Set.of("coalesce", "greatest", "least");

    private static final Set<String> ALWAYS_THERE =
            Set.of("count", "row_number", "rank", "dense_rank", "percent_rank", "cume_dist", "ntile", "grouping");

    /**
     * The query that a value is of.
     *
     * @param joins how it joins its tables
     * @param leftOut the keys of its groups that some groups leave out, which are null there
     */
    private record Around(List<Join> joins, Set<Term> leftOut) {}

    private final ClientSchema schema;

    Nullability(ClientSchema schema) {
        this.schema = schema;
    }

    /** Whether the value of a term may be null in a row of a query. */
    boolean mayBeNull(Term term, Selection selection) {
        Set<Term> leftOut = selection.groupBy().stream()
                .filter(Grouping::leavesOut)
                .flatMap(Grouping::keys)
                .collect(Collectors.toUnmodifiableSet());
        return mayBeNull(term, new Around(selection.joins(), leftOut));
    }

    /** Whether the value of a term may be null in a row of its table. */
    boolean mayBeNull(Term term) {
        return mayBeNull(term, new Around(List.of(), Set.of()));
    }

    private boolean mayBeNull(Term term, Around around) {
        if (around.leftOut().contains(term)) {
            return true;
        }
        return switch (term) {
            case Term.Column column -> column(column, around);
            case Term.Parameter parameter -> parameter.value() == null;
            case Term.Constant ignored -> false;
            case Term.Aggregate aggregate -> !ALWAYS_THERE.contains(aggregate.function());
            case Term.Windowed windowed -> !isAlwaysThere(windowed.function());
            case Term.Exists ignored -> false;
            case Term.Test ignored -> false;
            case Term.Scalar scalar -> !isCount(scalar.selection());
            case Term.SearchNegation negation -> mayBeNull(negation.operand(), around);
            case Term.Minus minus -> mayBeNull(minus.operand(), around);
            case Term.Choice choice ->
                choice.otherwise().map(each -> mayBeNull(each, around)).orElse(true)
                        || choice.arms().stream().anyMatch(each -> mayBeNull(each.value(), around));
            // of infinite times, and of an empty pattern, there is nothing
            case Term.Extract ignored -> true;
            case Term.Element ignored -> true;
            case Term.Cast cast -> mayBeNull(cast.operand(), around);
            case Term.Negation negation -> mayBeNull(negation.operand(), around);
            case Term.Infix infix ->
                infix.left().type().family() == Family.JSON || any(around, infix.left(), infix.right());
            case Term.Between between -> any(around, between.operand(), between.low(), between.high());
            case Term.Junction junction -> junction.operands().stream().anyMatch(each -> mayBeNull(each, around));
            case Term.Call call
            when PRESENT_BY_ONE.contains(call.function()) ->
                call.arguments().stream().allMatch(each -> mayBeNull(each, around));
            case Term.Call call ->
                !isAlwaysThere(call)
                        && (!STRICT.contains(call.function())
                                || call.arguments().stream().anyMatch(each -> mayBeNull(each, around)));
            case Term.Quantified ignored -> true;
            case Term.InSelection ignored -> true;
            case Term.InList ignored -> true;
            case Term.Row row -> any(around, row.parts().toArray(Term[]::new));
            case Term.Outer ignored -> true;
            case Term.Excluded ignored -> true;
        };
    }

    private boolean any(Around around, Term... terms) {
        return Arrays.stream(terms).anyMatch(each -> mayBeNull(each, around));
    }

    private static boolean isAlwaysThere(Term function) {
        return switch (function) {
            case Term.Call call -> ALWAYS_THERE.contains(call.function());
            case Term.Aggregate aggregate -> ALWAYS_THERE.contains(aggregate.function());
            default -> false;
        };
    }

    private static boolean isCount(Selection selection) {
        return selection.groupBy().isEmpty()
                && selection.outputs().size() == 1
                && selection.outputs().get(0).term() instanceof Term.Aggregate aggregate
                && ALWAYS_THERE.contains(aggregate.function());
    }

    private boolean column(Term.Column column, Around around) {
        boolean absent = around.joins().stream()
                        .anyMatch(each ->
                                each.kind() == Join.Kind.LEFT && each.source().equals(column.source()))
                || (column.source() instanceof Source.Relation relation
                        && relation.way().isPresent());
        boolean required = isSeries(column.source())
                || field(column).map(Nullability::isRequired).orElse(false);
        return absent || !required;
    }

    /** Of what a series gives nothing is null. */
    private static boolean isSeries(Source source) {
        return source instanceof Source.Called called
                && called.call().function().equals("generate_series");
    }

    private static boolean isRequired(ClientField field) {
        return field.field().notNull() || field.field().arity() == Field.Arity.REQUIRED;
    }

    /** The field whose column it is. */
    Optional<ClientField> field(Term.Column column) {
        return model(column.source()).stream()
                .flatMap(each -> each.fields().stream())
                .filter(each -> each.field().columnName().equals(column.name().value()))
                .findFirst();
    }

    /** The model that a source reads. */
    Optional<ClientModel> model(Source source) {
        return source instanceof Source.Relation relation
                ? schema.models().stream()
                        .filter(each -> each.table().equals(relation.table()))
                        .findFirst()
                : Optional.empty();
    }
}

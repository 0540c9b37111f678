package dev.pgorm.query;

import dev.pgorm.query.model.Grouping;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.query.render.QueryRenderer;
import java.math.BigDecimal;
import java.util.List;

/** Several ways to group the rows of one query, for {@code groupBy(…)}. What a way leaves out is null in its rows, also where it never is in the table. */
public abstract sealed class GroupWords extends RowWords permits FunctionWords {

    GroupWords() {}

    /** Groups by all of these, by all but the last one, and so on, and one group of all rows: sums with sub-totals. */
    public static GroupingSets rollup(GroupPart first, GroupPart... further) {
        return new GroupingSets(Grouping.Kind.ROLLUP, first, further);
    }

    /** Groups by each choice of these, and one group of all rows; twelve of them at most. */
    public static GroupingSets cube(GroupPart first, GroupPart... further) {
        return new GroupingSets(Grouping.Kind.CUBE, first, further);
    }

    /** Groups by each of these: an expression, {@code groupingSet(…)}, {@code rollup(…)} or {@code cube(…)}. */
    public static GroupingSets groupingSets(GroupKey first, GroupKey... further) {
        return new GroupingSets(Grouping.Kind.SETS, first, further);
    }

    /** Expressions that {@code groupingSets(…)}, {@code rollup(…)} and {@code cube(…)} take as one; none of them = one group of all rows. */
    public static GroupingSet groupingSet(ComparedExpression<?>... keys) {
        return new GroupingSet(keys);
    }

    /**
     * Which of these a row's group leaves out, as bits: the last one counts 1, the one before it 2, and so on. Of one expression it is 1 where it is
     * null because the row is a sub-total, and 0 elsewhere.
     *
     * @throws IllegalArgumentException where one of them has values in it, which the server does not take for the key of the groups
     */
    public static NumberExpression<Integer, Long, BigDecimal> grouping(
            ComparedExpression<?> first, ComparedExpression<?>... further) {
        List<Term> keys = Terms.of(first.term(), Terms.of(List.of(further)).toArray(Term[]::new));
        if (QueryRenderer.parametersOf(keys) > 0) {
            throw new IllegalArgumentException(
                    "only fields, and expressions without values in them, are asked for by grouping(…);"
                            + " with(…) gives others a name before they are grouped by");
        }
        return new NumberExpression<>(new Term.Call("grouping", keys, ValueType.INTEGER));
    }
}

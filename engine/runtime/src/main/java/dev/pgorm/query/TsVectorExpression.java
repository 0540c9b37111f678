package dev.pgorm.query;

import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.Set;

/**
 * A {@code tsvector}: the lexemes of a text, prepared to be searched. In Java it is its text as PostgreSQL writes it; {@code toTsVector(…)} makes one of
 * a text.
 */
public sealed class TsVectorExpression extends ComparableExpression<String> permits TsVectorColumn {

    private static final Set<String> WEIGHTS = Set.of("A", "B", "C", "D");

    TsVectorExpression(Term term) {
        super(term);
    }

    /** Is found by a text search query, such as {@code websearch("cats -dogs")}. */
    public Condition matches(TsQueryExpression query) {
        return compare(Operator.TEXT_SEARCH, query);
    }

    /** How well a query finds it, by how often its lexemes are there; next to nothing where none is. */
    public NumberExpression<Float, Float, Double> rank(TsQueryExpression query) {
        return new NumberExpression<>(call("ts_rank", ValueType.REAL, query.term()));
    }

    /**
     * The same with regard to the length of the text.
     *
     * @param normalization how, as a sum of PostgreSQL's bits: 1 divides by 1 + the logarithm of the length, 2 by the length, 32 by itself + 1
     */
    public NumberExpression<Float, Float, Double> rank(TsQueryExpression query, int normalization) {
        return new NumberExpression<>(call("ts_rank", ValueType.REAL, query.term(), bits(normalization)));
    }

    /** How well a query finds it, by how near to each other its lexemes are. Lexemes without their places, as {@code strip} leaves them, give 0. */
    public NumberExpression<Float, Float, Double> rankCoverDensity(TsQueryExpression query) {
        return new NumberExpression<>(call("ts_rank_cd", ValueType.REAL, query.term()));
    }

    /**
     * The same with regard to the length of the text.
     *
     * @param normalization as in {@link #rank(TsQueryExpression, int)}
     */
    public NumberExpression<Float, Float, Double> rankCoverDensity(TsQueryExpression query, int normalization) {
        return new NumberExpression<>(call("ts_rank_cd", ValueType.REAL, query.term(), bits(normalization)));
    }

    /** With the lexemes of another one, as if its text stood behind. */
    public TsVectorExpression concat(TsVectorExpression further) {
        return new TsVectorExpression(new Term.Infix(term(), Operator.CONCATENATE, further.term(), ValueType.TSVECTOR));
    }

    /**
     * With a weight at all of its lexemes, which {@link #rank} counts.
     *
     * @param weight {@code A} counts most, {@code D} least
     * @throws IllegalArgumentException where it is another one
     */
    public TsVectorExpression setWeight(String weight) {
        if (!WEIGHTS.contains(weight)) {
            throw new IllegalArgumentException("a weight of lexemes is A, B, C or D, and not " + weight);
        }
        // setweight takes a single-byte "char", which no other type becomes by itself
        Term single = new Term.Cast(
                Terms.value(weight, ValueType.TEXT),
                ValueType.simple(ValueType.TEXT.family(), "\"char\"", String.class));
        return new TsVectorExpression(call("setweight", ValueType.TSVECTOR, single));
    }

    /** Other lexemes where it has no value. */
    public TsVectorExpression orElse(String other) {
        return new TsVectorExpression(call("coalesce", type(), beside(other)));
    }

    private static Term bits(int normalization) {
        return Terms.value(normalization, ValueType.INTEGER);
    }
}

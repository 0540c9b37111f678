package dev.pgorm.query;

import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;

/**
 * A {@code tsquery}: what is searched for in texts. In Java it is its text as PostgreSQL writes it; {@code websearch(…)} and its like make one of what
 * somebody typed.
 */
public sealed class TsQueryExpression extends ComparableExpression<String> permits TsQueryColumn {

    TsQueryExpression(Term term) {
        super(term);
    }

    /** Finds some lexemes, such as {@code toTsVector("english", mail.body)}. */
    public Condition matches(TsVectorExpression lexemes) {
        return compare(Operator.TEXT_SEARCH, lexemes);
    }

    /** Finds what both find. */
    public TsQueryExpression and(TsQueryExpression other) {
        return with(Operator.SEARCH_AND, other);
    }

    /** Finds what one of them finds, or both. */
    public TsQueryExpression or(TsQueryExpression other) {
        return with(Operator.SEARCH_OR, other);
    }

    /** Finds what it does not find. */
    public TsQueryExpression not() {
        return new TsQueryExpression(new Term.SearchNegation(term()));
    }

    /** Finds it where another one is found directly behind. */
    public TsQueryExpression followedBy(TsQueryExpression next) {
        return with(Operator.FOLLOWED_BY, next);
    }

    /**
     * Finds it where another one is found a number of words behind.
     *
     * @param distance how many; 1 is directly behind
     */
    public TsQueryExpression followedBy(TsQueryExpression next, int distance) {
        return new TsQueryExpression(
                call("tsquery_phrase", ValueType.TSQUERY, next.term(), Terms.value(distance, ValueType.INTEGER)));
    }

    /** Another query where it has no value. */
    public TsQueryExpression orElse(String other) {
        return new TsQueryExpression(call("coalesce", type(), beside(other)));
    }

    private TsQueryExpression with(Operator operator, TsQueryExpression other) {
        return new TsQueryExpression(new Term.Infix(term(), operator, other.term(), ValueType.TSQUERY));
    }
}

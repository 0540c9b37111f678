package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/**
 * A column whose values are compared and nothing else.
 *
 * @param <T> what it holds in Java
 */
public final class PlainColumn<T> extends PlainExpression<T> implements Column<T> {

    private final String fieldName;
    private final boolean ofDomain;

    PlainColumn(String fieldName, Term.Column term) {
        this(fieldName, term, false);
    }

    private PlainColumn(String fieldName, Term.Column term, boolean ofDomain) {
        super(term);
        this.fieldName = fieldName;
        this.ofDomain = ofDomain;
    }

    /** A column of a domain over an enum. */
    static <T> PlainColumn<T> ofEnumDomain(String fieldName, Term.Column term) {
        return new PlainColumn<>(fieldName, term, true);
    }

    /** The server compares values of enums, and not those of domains over them. */
    @Override
    Term compared() {
        return ofDomain ? new Term.Cast(term(), type()) : term();
    }

    @Override
    public String fieldName() {
        return fieldName;
    }
}

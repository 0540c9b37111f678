package dev.pgorm.query;

import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * A column of composite values, which are texts in expressions, as the server prints them.
 *
 * @param <F> the class of their fields
 */
public final class CompositeColumn<F extends Table> extends PlainExpression<String> implements Column<String> {

    private final String fieldName;
    private final Supplier<F> fields;

    CompositeColumn(String fieldName, Term.Column term, Supplier<F> fields) {
        super(term);
        this.fieldName = fieldName;
        this.fields = fields;
    }

    @Override
    public String fieldName() {
        return fieldName;
    }

    /** The fields of its value, for expressions: {@code customer.home.fields().city.eq("Rome")}. Where there is no value, they are null. */
    @SuppressWarnings("unchecked") // the supplier makes nothing else
    public F fields() {
        return (F) Table.along(new Source.Fields((Term.Column) term()), fields);
    }

    /** The server does not know what type a value beside a row is of. */
    @Override
    Term beside(String value) {
        return new Term.Cast(super.beside(value), type());
    }

    @Override
    Term allBeside(Collection<? extends String> values) {
        return new Term.Cast(super.allBeside(values), ValueType.arrayOf(type()));
    }
}

package dev.pgorm.query;

import dev.pgorm.query.model.Link;
import dev.pgorm.query.model.LoadBy;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * A relation to any number of rows.
 *
 * @param <T> the other table
 */
public final class ToMany<T extends Table> extends Relation<T> {

    ToMany(String modelName, Source.Relation from, Link link, Supplier<T> target) {
        super(modelName, from, link, target);
    }

    /** How many rows there are, of which all conditions hold. */
    public NumberExpression<Long, BigDecimal, BigDecimal> count(Condition... conditions) {
        Term.Aggregate count = new Term.Aggregate("count", List.of(), ValueType.BIGINT);
        Selection counted = related(Arrays.asList(conditions)).withOutputs(List.of(new Output("", count)));
        return new NumberExpression<>(new Term.Scalar(counted, ValueType.BIGINT));
    }

    /**
     * What an aggregate gives of the rows of which all conditions hold: {@code customer.invoices.aggregate(invoice.total.sum())}.
     *
     * @param <X> what it is in the rows that they belong to
     */
    public <X extends Expression<?>> X aggregate(Aggregated<?, X> aggregated, Condition... conditions) {
        Term term = aggregated.term();
        Selection selection = related(Arrays.asList(conditions)).withOutputs(List.of(new Output("", term)));
        return aggregated.single(new Term.Scalar(selection, term.type()));
    }

    /** Those alone of which all conditions hold. */
    public IncludedMany where(Condition... conditions) {
        return included().where(conditions);
    }

    /** In an order. */
    public IncludedMany orderBy(OrderKey... keys) {
        return included().orderBy(keys);
    }

    /** So many at most, for each row. */
    public IncludedMany limit(long count) {
        return included().limit(count);
    }

    /** Without the first ones, for each row. */
    public IncludedMany offset(long count) {
        return included().offset(count);
    }

    /** Related rows of which all conditions hold are no longer that; without conditions, all. They stay. */
    public RelatedWrite disconnect(Condition... conditions) {
        return RelatedWrite.of(this, RelatedWrite.Kind.DISCONNECT, conditions);
    }

    /** The rows of which all conditions hold become the related ones, and no others. */
    public RelatedWrite set(Condition first, Condition... further) {
        return RelatedWrite.of(this, RelatedWrite.Kind.SET, Terms.conditions(first, further));
    }

    /** With relations of them. */
    public IncludedMany include(Include... relations) {
        return included().include(relations);
    }

    /** Only this of each row. */
    public IncludedMany select(Selectable... parts) {
        return included().select(parts);
    }

    /**
     * Read in a way, instead of the one that is best as a rule.
     *
     * @throws IllegalArgumentException where they cannot be read so, as with {@link LoadBy#JOIN}
     */
    public IncludedMany loadBy(LoadBy way) {
        return included().loadBy(way);
    }

    private IncludedMany included() {
        return new IncludedMany(inclusion());
    }
}

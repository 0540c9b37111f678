package dev.pgorm.query;

import dev.pgorm.query.model.Link;
import dev.pgorm.query.model.LoadBy;
import dev.pgorm.query.model.Source;
import java.util.function.Supplier;

/**
 * A relation to at most one row.
 *
 * @param <T> the other table
 */
public final class ToOne<T extends Table> extends Relation<T> {

    ToOne(String modelName, Source.Relation from, Link link, Supplier<T> target) {
        super(modelName, from, link, target);
    }

    /**
     * The related row, for expressions: {@code from(order).where(order.user.row().email.eq(…)).orderBy(order.user.row().name)}. A query that uses
     * it joins its table, once for each way; where there is no such row, its values are null.
     *
     * @throws IllegalStateException where the relation has a table between
     */
    @SuppressWarnings("unchecked") // by another name it is the same table
    public T row() {
        if (link().through().isPresent()) {
            throw new IllegalStateException(link().name() + " has a table between, and no row() of its own");
        }
        T table = target();
        return (T) Table.along(new Source.Path(from(), link()), () -> table.as(link().name()));
    }

    /** The related row is no longer one; it stays. */
    public RelatedWrite disconnect() {
        return RelatedWrite.of(this, RelatedWrite.Kind.DISCONNECT);
    }

    /**
     * Read in a way, instead of the one that is best as a rule.
     *
     * @throws IllegalArgumentException where it cannot be read so: a join over a table between
     */
    public IncludedOne loadBy(LoadBy way) {
        return new IncludedOne(inclusion()).loadBy(way);
    }

    /** With relations of it. */
    public IncludedOne include(Include... relations) {
        return new IncludedOne(inclusion()).include(relations);
    }
}

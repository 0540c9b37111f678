package dev.pgorm.query;

import dev.pgorm.query.model.Link;
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

    /** The related row is no longer one; it stays. */
    public RelatedWrite disconnect() {
        return RelatedWrite.of(this, RelatedWrite.Kind.DISCONNECT);
    }

    /** With relations of it. */
    public IncludedOne include(Include... relations) {
        return new IncludedOne(inclusion()).include(relations);
    }
}

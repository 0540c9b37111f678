package dev.pgorm.query;

import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;

/** Parts of statements that write. */
final class Writes {

    private static final Term DEFAULT =
            new Term.Constant("DEFAULT", ValueType.simple(Family.OTHER, "default", Object.class));

    private Writes() {}

    /** The column's own default. */
    static Term defaultValue() {
        return DEFAULT;
    }
}

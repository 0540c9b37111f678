package dev.pgorm.diff;

import dev.pgorm.ir.Collation;

/** The attributes of a collation. */
final class CollationDescription {

    private CollationDescription() {}

    static void describe(Collation collation, Attributes attributes) {
        attributes
                .put("provider", collation.provider().sql())
                .putAny("locale", collation.locale())
                .putAny("lc_collate", collation.order())
                .putAny("lc_ctype", collation.characterTypes())
                .flag("nondeterministic", !collation.deterministic())
                .putAny("rules", collation.rules());
    }
}

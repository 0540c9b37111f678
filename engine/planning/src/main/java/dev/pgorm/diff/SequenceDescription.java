package dev.pgorm.diff;

import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.SequenceOptions;
import dev.pgorm.ir.sql.SqlWriter;

/** The attributes of a sequence. */
final class SequenceDescription {

    private SequenceDescription() {}

    static void describe(Sequence sequence, Description description) {
        describe(sequence, description.add(sequence.address()));
    }

    /** The attributes without the name. */
    static Attributes describe(Sequence sequence, Attributes attributes) {
        SequenceOptions options = sequence.options();
        return attributes
                .put("type", options.type().sql())
                .put("start", Long.toString(options.start()))
                .put("increment", Long.toString(options.increment()))
                .put("minimum", Long.toString(options.minimum()))
                .put("maximum", Long.toString(options.maximum()))
                .put("cache", Long.toString(options.cache()))
                .flag("cycle", options.cycle())
                .putAny(
                        "owned by",
                        sequence.ownedBy()
                                .map(owner -> SqlWriter.quote(owner.table()) + "." + SqlWriter.quote(owner.column())))
                .flag("unlogged", sequence.unlogged())
                .putAny("comment", sequence.comment());
    }
}

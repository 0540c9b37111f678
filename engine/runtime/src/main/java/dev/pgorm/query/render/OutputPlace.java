package dev.pgorm.query.render;

import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Term;
import java.util.List;

/**
 * Keys of groups and of orders that have values in them. Each value has a placeholder of its own, so the server takes such a key, and the
 * output that is the same expression, for two. They are told by the place of the output.
 */
final class OutputPlace {

    private OutputPlace() {}

    /** Whether the server wants the keys of a query's order among its groups or its outputs. */
    static boolean matters(Selection selection) {
        return !selection.groupBy().isEmpty() || selection.distinct().isPresent();
    }

    /** The place, from 1; 0 where the key is written itself. */
    static int of(Term key, List<Output> outputs) {
        if (key instanceof Term.Column) {
            return 0;
        }
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i).term().equals(key)) {
                return ShapeReader.hasValues(key) ? i + 1 : 0;
            }
        }
        return 0;
    }
}

package dev.pgorm.query.render;

import dev.pgorm.query.model.Ordering;
import dev.pgorm.query.model.Output;
import java.util.List;

/** {@code ORDER BY} of a union: it can name outputs only, so each key is told by the output's place. */
final class CombinedOrder {

    private final Writer writer;
    private final List<Output> outputs;

    CombinedOrder(Writer writer, List<Output> outputs) {
        this.writer = writer;
        this.outputs = outputs;
    }

    void write(List<Ordering> orderings) {
        for (int i = 0; i < orderings.size(); i++) {
            writer.sql(i == 0 ? "" : ", ").sql().literal(place(outputs, orderings.get(i)));
            TermWriter.direction(writer, orderings.get(i));
        }
    }

    /**
     * The place of the output that a key equals, from 1.
     *
     * @throws UnorderableResult where there is none
     */
    static int place(List<Output> outputs, Ordering ordering) {
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i).term().equals(ordering.term())) {
                return i + 1;
            }
        }
        throw new UnorderableResult();
    }
}

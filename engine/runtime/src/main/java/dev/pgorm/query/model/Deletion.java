package dev.pgorm.query.model;

import java.util.List;

/**
 * {@code DELETE}.
 *
 * @param where all of them hold; none = all rows
 * @param outputs {@code RETURNING}
 */
public record Deletion(Source.Relation table, List<Term> where, List<Output> outputs) implements Command {

    public Deletion {
        where = List.copyOf(where);
        outputs = WholeRow.copy(outputs);
    }

    @Override
    public Deletion withoutOutputs() {
        return new Deletion(table, where, List.of());
    }
}

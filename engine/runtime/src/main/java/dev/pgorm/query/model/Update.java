package dev.pgorm.query.model;

import java.util.List;

/**
 * {@code UPDATE}.
 *
 * @param where all of them hold; none = all rows
 * @param outputs {@code RETURNING}
 */
public record Update(Source.Relation table, List<Assignment> assignments, List<Term> where, List<Output> outputs)
        implements Command {

    public Update {
        assignments = List.copyOf(assignments);
        where = List.copyOf(where);
        outputs = WholeRow.copy(outputs);
    }

    @Override
    public Update withoutOutputs() {
        return new Update(table, assignments, where, List.of());
    }
}

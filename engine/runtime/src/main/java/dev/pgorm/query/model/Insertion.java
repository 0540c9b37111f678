package dev.pgorm.query.model;

import dev.pgorm.ir.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * {@code INSERT}.
 *
 * @param columns what is given; none = a row of defaults
 * @param rows their values, for each row in the order of the columns; none where a query gives them
 * @param query what gives the rows instead
 * @param outputs {@code RETURNING}
 */
public record Insertion(
        Source.Relation into,
        List<Identifier> columns,
        List<List<Term>> rows,
        Optional<Selection> query,
        Optional<Conflict> conflict,
        List<Output> outputs)
        implements Command {

    public Insertion {
        columns = List.copyOf(columns);
        rows = copy(rows);
        outputs = WholeRow.copy(outputs);
    }

    private static List<List<Term>> copy(List<List<Term>> rows) {
        if (rows.size() == 1) {
            return List.of(List.copyOf(rows.get(0)));
        }
        return rows.stream().map(List::copyOf).toList();
    }

    /**
     * {@code ON CONFLICT}.
     *
     * @param columns of the unique index that is meant; none = any
     * @param assignments what the row that is there becomes; none = nothing
     */
    public record Conflict(List<Identifier> columns, List<Assignment> assignments) {
        public Conflict {
            columns = List.copyOf(columns);
            assignments = List.copyOf(assignments);
        }
    }

    @Override
    public Insertion withoutOutputs() {
        return new Insertion(into, columns, rows, query, conflict, List.of());
    }
}

package dev.pgorm.query.model;

import dev.pgorm.ir.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * {@code MERGE}.
 *
 * @param using what the rows of the table are compared with; where a query gives it, its name here
 * @param query what gives the rows of {@code using}; empty for a table
 * @param on when two rows belong together: all of them hold
 * @param arms what happens, in the order in which they are tried
 * @param outputs {@code RETURNING}
 */
public record Merging(
        Source.Relation into,
        Source using,
        Optional<Selection> query,
        List<Term> on,
        List<Arm> arms,
        List<Output> outputs)
        implements Command {

    private static final int FIRST_WITH_MERGE = 15;
    private static final int FIRST_WITH_ALL_OF_IT = 17;

    public Merging {
        on = List.copyOf(on);
        arms = List.copyOf(arms);
        outputs = WholeRow.copy(outputs);
    }

    /** For which rows something happens. */
    public enum Rows {
        /** Those of the table that have a partner. */
        MATCHED,
        /** Those that the table has no partner of. */
        NOT_MATCHED,
        /** Those of the table that have no partner. */
        NOT_MATCHED_BY_SOURCE
    }

    /**
     * What happens to some rows.
     *
     * @param conditions all of them hold for the rows
     */
    public record Arm(Rows rows, List<Term> conditions, Action action) {
        public Arm {
            conditions = List.copyOf(conditions);
        }
    }

    /** What happens to a row. */
    public sealed interface Action {

        /** It has other values. */
        record Change(List<Assignment> assignments) implements Action {
            public Change {
                assignments = List.copyOf(assignments);
            }
        }

        /** It goes. */
        record Removal() implements Action {}

        /** It stays as it is. */
        record Nothing() implements Action {}

        /**
         * It is new.
         *
         * @param columns what is given; none = a row of defaults
         */
        record NewRow(List<Identifier> columns, List<Term> values) implements Action {
            public NewRow {
                columns = List.copyOf(columns);
                values = List.copyOf(values);
            }
        }
    }

    /**
     * What a server cannot do of it.
     *
     * @param major the server's version
     */
    public Optional<String> missingIn(int major) {
        if (major < FIRST_WITH_MERGE) {
            return Optional.of(missing("merge(…)", FIRST_WITH_MERGE, major));
        }
        if (major >= FIRST_WITH_ALL_OF_IT) {
            return Optional.empty();
        }
        if (!outputs.isEmpty()) {
            return Optional.of(missing("returning(…) of a merge", FIRST_WITH_ALL_OF_IT, major));
        }
        return arms.stream().anyMatch(each -> each.rows() == Rows.NOT_MATCHED_BY_SOURCE)
                ? Optional.of(missing("whenNotMatchedBySource(…)", FIRST_WITH_ALL_OF_IT, major))
                : Optional.empty();
    }

    private static String missing(String what, int first, int major) {
        return what + " needs PostgreSQL " + first + " or later, and the server is " + major;
    }

    @Override
    public Merging withoutOutputs() {
        return new Merging(into, using, query, on, arms, List.of());
    }
}

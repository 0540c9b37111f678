package dev.pgorm.generate.query;

import dev.pgorm.expression.client.ClientModel;
import java.util.List;

/** What a named query gives. */
public sealed interface QueryResult {

    /** Whole rows of a model, perhaps with related ones. */
    record Rows(ClientModel model, boolean related) implements QueryResult {}

    /** Values. */
    record Values(List<ResultColumn> columns, List<ResultRelation> relations) implements QueryResult {
        public Values {
            columns = List.copyOf(columns);
            relations = List.copyOf(relations);
        }

        /** Whether a row is one value, without a name. */
        public boolean isSingle() {
            return columns.size() == 1 && relations.isEmpty();
        }
    }

    /** Nothing but how many rows were written. */
    record Nothing(ClientModel model) implements QueryResult {}
}

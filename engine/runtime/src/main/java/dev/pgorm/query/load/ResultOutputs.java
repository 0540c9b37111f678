package dev.pgorm.query.load;

import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Term;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns of a result as the server tells them, for statements that no builder made. */
final class ResultOutputs {

    private ResultOutputs() {}

    /** All columns; the second one of a name has a number behind it. */
    static List<Output> of(ResultSetMetaData columns) throws SQLException {
        Set<String> used = new HashSet<>();
        List<Output> outputs = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String label = columns.getColumnLabel(i);
            String name = label;
            for (int j = 2; !used.add(name); j++) {
                name = label + "_" + j;
            }
            outputs.add(new Output(name, new Term.Constant(name, ServerTypes.of(columns.getColumnTypeName(i)))));
        }
        return outputs;
    }
}

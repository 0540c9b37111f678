package dev.pgorm.query;

import dev.pgorm.ir.sql.QualifiedName;
import java.util.Optional;

/**
 * A table or view whose rows are objects of a class that the client has. Generated classes extend it.
 *
 * @param <R> what a row is
 */
public abstract class Model<R> extends Table {

    /**
     * A table.
     *
     * @param modelName the model's name in the schema
     * @param alias the name in the query; empty = the table's own
     */
    protected Model(String modelName, QualifiedName table, Optional<String> alias) {
        super(modelName, table, alias);
    }

    /** The present row: the columns in the order in which they were declared, then the relations in theirs. */
    protected abstract R read(RowReader row);

    /** What makes objects of rows. */
    @Internal
    public final RowMapper<R> mapper() {
        return this::read;
    }
}

package dev.pgorm.query;

import dev.pgorm.query.model.Assignment;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Term;
import java.util.List;

/** An update that says which rows. */
public final class Update implements Statement {

    private final Table table;
    private final List<Assignment> assignments;
    private final List<Term> where;
    private final List<Output> outputs;

    Update(Table table, List<Assignment> assignments, List<Term> where, List<Output> outputs) {
        this.table = table;
        this.assignments = assignments;
        this.where = where;
        this.outputs = outputs;
    }

    /** Gives the rows as they are afterwards; without parts, whole. */
    public Update returning(Selectable... parts) {
        return new Update(table, assignments, where, parts.length == 0 ? table.outputs() : Projections.outputs(parts));
    }

    @Override
    public dev.pgorm.query.model.Update command() {
        return new dev.pgorm.query.model.Update(table.source(), assignments, where, outputs);
    }
}

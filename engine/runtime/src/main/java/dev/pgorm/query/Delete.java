package dev.pgorm.query;

import dev.pgorm.query.model.Deletion;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Term;
import java.util.List;

/** A delete that says which rows. */
public final class Delete implements Statement {

    private final Table table;
    private final List<Term> where;
    private final List<Output> outputs;

    Delete(Table table, List<Term> where, List<Output> outputs) {
        this.table = table;
        this.where = where;
        this.outputs = outputs;
    }

    /** Gives the rows as they were; without parts, whole. */
    public Delete returning(Selectable... parts) {
        return new Delete(table, where, parts.length == 0 ? table.outputs() : Projections.outputs(parts));
    }

    @Override
    public Deletion command() {
        return new Deletion(table.source(), where, outputs);
    }
}

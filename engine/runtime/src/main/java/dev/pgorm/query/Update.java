package dev.pgorm.query;

import dev.pgorm.query.model.Assignment;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.QueryRecord;
import dev.pgorm.query.model.Term;
import java.util.List;

/**
 * An update that says which rows.
 *
 * @param <R> what it returns for each row
 */
public final class Update<R> implements Write<R> {

    private final WriteTarget<?> target;
    private final List<Assignment> assignments;
    private final List<Term> where;
    private final List<Output> outputs;
    private final Reading<R> reading;

    Update(
            WriteTarget<?> target,
            List<Assignment> assignments,
            List<Term> where,
            List<Output> outputs,
            Reading<R> reading) {
        this.target = target;
        this.assignments = assignments;
        this.where = where;
        this.outputs = outputs;
        this.reading = reading;
    }

    /** Gives the rows as they are afterwards; without parts, whole. */
    public Update<QueryRecord> returning(Selectable... parts) {
        return giving(parts.length == 0 ? target.outputs() : Projections.outputs(parts), Reading.records());
    }

    /** Gives the rows as they are afterwards, whole. */
    @Internal
    public Update<R> returning() {
        return giving(target.outputs(), reading);
    }

    /** Gives one value of each row as it is afterwards. */
    @Internal
    public <A> Update<A> returning(Value<A> value) {
        return giving(Projections.outputs(value), Reading.values(ReadValues::next));
    }

    /** The same rows, read by somebody who knows what they consist of: methods for named queries do. */
    @Internal
    public <T> Update<T> into(RowMapper<T> mapper) {
        return giving(outputs, Reading.values(mapper));
    }

    @Override
    public dev.pgorm.query.model.Update command() {
        return new dev.pgorm.query.model.Update(target.source(), assignments, where, outputs);
    }

    @Internal
    @Override
    public RowMapper<R> mapper() {
        return reading.mapper();
    }

    @Internal
    @Override
    public Table table() {
        return target.table();
    }

    @Internal
    @Override
    public Executor executor() {
        return target.executor();
    }

    private <T> Update<T> giving(List<Output> others, Reading<T> otherReading) {
        return new Update<>(target, assignments, where, others, otherReading);
    }
}

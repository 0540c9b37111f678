package dev.pgorm.query;

import dev.pgorm.query.model.Deletion;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.QueryRecord;
import dev.pgorm.query.model.Term;
import java.util.List;

/**
 * A delete that says which rows.
 *
 * @param <R> what it returns for each row
 */
public final class Delete<R> implements Write<R> {

    private final WriteTarget<?> target;
    private final List<Term> where;
    private final List<Output> outputs;
    private final Reading<R> reading;

    Delete(WriteTarget<?> target, List<Term> where, List<Output> outputs, Reading<R> reading) {
        this.target = target;
        this.where = where;
        this.outputs = outputs;
        this.reading = reading;
    }

    /** Gives the rows as they were; without parts, whole. */
    public Delete<QueryRecord> returning(Selectable... parts) {
        return giving(parts.length == 0 ? target.outputs() : Projections.outputs(parts), Reading.records());
    }

    /** Gives the rows as they were, whole. */
    @Internal
    public Delete<R> returning() {
        return giving(target.outputs(), reading);
    }

    /** Gives one value of each row as it was. */
    @Internal
    public <A> Delete<A> returning(Value<A> value) {
        return giving(Projections.outputs(value), Reading.values(ReadValues::next));
    }

    /** The same rows, read by somebody who knows what they consist of: methods for named queries do. */
    @Internal
    public <T> Delete<T> into(RowMapper<T> mapper) {
        return giving(outputs, Reading.values(mapper));
    }

    @Override
    public Deletion command() {
        return new Deletion(target.source(), where, outputs);
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

    private <T> Delete<T> giving(List<Output> others, Reading<T> otherReading) {
        return new Delete<>(target, where, others, otherReading);
    }
}

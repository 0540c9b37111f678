package dev.pgorm.query;

import dev.pgorm.query.model.Merging;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.QueryRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that are compared with those of a table, and what happens to those that have a partner and to those that have none. PostgreSQL has it from
 * version 15 on.
 *
 * @param <R> what it returns for each row, where it returns them whole
 */
public final class Merge<R> extends MergeArms<R> implements Write<R> {

    private final WriteTarget<R> target;
    private final List<Column<?>> fields;
    private final Merging merging;

    private Merge(WriteTarget<R> target, List<Column<?>> fields, Merging merging) {
        this.target = target;
        this.fields = fields;
        this.merging = merging;
    }

    static <R> Merge<R> of(MergeArms<R> before, Merging.Arm arm) {
        Merging merging = before.merging();
        List<Merging.Arm> arms = new ArrayList<>(merging.arms());
        arms.add(arm);
        return new Merge<>(
                before.target(),
                before.fields(),
                new Merging(merging.into(), merging.using(), merging.query(), merging.on(), arms, merging.outputs()));
    }

    /** Gives the rows that it wrote, or took away; without parts, whole. PostgreSQL has it from version 17 on. */
    public Merge<QueryRecord> returning(Selectable... parts) {
        return giving(parts.length == 0 ? target.outputs() : Projections.outputs(parts), Reading.records());
    }

    /** Gives the rows that it wrote, or took away, whole. */
    @Internal
    public Merge<R> returning() {
        return giving(target.outputs(), target.reading());
    }

    /** Gives one value of each row that it wrote, or took away. */
    @Internal
    public <A> Merge<A> returning(Value<A> value) {
        return giving(Projections.outputs(value), Reading.values(ReadValues::next));
    }

    /** The same rows, read by somebody who knows what they consist of: methods for named queries do. */
    @Internal
    public <T> Merge<T> into(RowMapper<T> mapper) {
        return giving(merging.outputs(), Reading.values(mapper));
    }

    @Override
    public Merging command() {
        return merging;
    }

    @Internal
    @Override
    public RowMapper<R> mapper() {
        return target.reading().mapper();
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

    @Override
    WriteTarget<R> target() {
        return target;
    }

    @Override
    List<Column<?>> fields() {
        return fields;
    }

    @Override
    Merging merging() {
        return merging;
    }

    private <T> Merge<T> giving(List<Output> outputs, Reading<T> reading) {
        return new Merge<>(
                new WriteTarget<>(target.table(), reading, target.executor()),
                fields,
                new Merging(merging.into(), merging.using(), merging.query(), merging.on(), merging.arms(), outputs));
    }
}

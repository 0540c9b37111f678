package dev.pgorm.query;

import dev.pgorm.query.model.QueryRecord;
import dev.pgorm.query.model.Selection;
import java.util.List;

/** What statements begin with, for one who runs them. */
public final class Statements {

    private static final Statements UNBOUND = new Statements(Executor.none());

    private final Executor executor;

    /** Statements that an executor runs. */
    public Statements(Executor executor) {
        this.executor = executor;
    }

    /** Statements that do not know yet where they run. */
    static Statements unbound() {
        return UNBOUND;
    }

    /** The rows of a table, whole. */
    public Select<QueryRecord> from(Table table) {
        return select(table, Reading.records());
    }

    /** The rows of a model, whole. */
    public <R> Select<R> from(Model<R> model) {
        return select(model, Reading.of(model));
    }

    /** The rows of a query that has a name; what they have is told by {@code select(…)}. */
    public Select<QueryRecord> from(WithRows rows) {
        return new Select<>(
                new Parts(Selection.from(rows.source()), List.of(), List.of(), executor), Reading.records());
    }

    /** The rows that a function gives, whole. */
    public Select<QueryRecord> from(CalledRows rows) {
        return new Select<>(
                new Parts(Selection.from(rows.source()).withOutputs(rows.outputs()), List.of(), List.of(), executor),
                Reading.records());
    }

    /** A query with a name, for the one that follows to read. */
    public With with(String name, Select<?> query) {
        return With.none(executor).with(name, query);
    }

    /** The same for a query that also reads itself, in the second part of a union. */
    public With withRecursive(String name, Select<?> query) {
        return With.none(executor).withRecursive(name, query);
    }

    /** A new row. */
    public Insert<QueryRecord> insert(Table table) {
        return Insert.into(table, Reading.records(), executor);
    }

    /** A new row. */
    public <R> Insert<R> insert(Model<R> model) {
        return Insert.into(model, Reading.of(model), executor);
    }

    /** A change of rows. */
    public UpdateOf<QueryRecord> update(Table table) {
        return new UpdateOf<>(new WriteTarget<>(table, Reading.records(), executor), List.of());
    }

    /** A change of rows. */
    public <R> UpdateOf<R> update(Model<R> model) {
        return new UpdateOf<>(new WriteTarget<>(model, Reading.of(model), executor), List.of());
    }

    /** The end of rows. */
    public DeleteFrom<QueryRecord> delete(Table table) {
        return new DeleteFrom<>(new WriteTarget<>(table, Reading.records(), executor));
    }

    /** The end of rows. */
    public <R> DeleteFrom<R> delete(Model<R> model) {
        return new DeleteFrom<>(new WriteTarget<>(model, Reading.of(model), executor));
    }

    /** Rows that are compared with those of a table. */
    public MergeInto<QueryRecord> merge(Table table) {
        return new MergeInto<>(new WriteTarget<>(table, Reading.records(), executor));
    }

    /** Rows that are compared with those of a table. */
    public <R> MergeInto<R> merge(Model<R> model) {
        return new MergeInto<>(new WriteTarget<>(model, Reading.of(model), executor));
    }

    private <R> Select<R> select(Table table, Reading<R> reading) {
        return new Select<>(new Parts(table.rows(), List.of(), table.key(), executor), reading);
    }
}

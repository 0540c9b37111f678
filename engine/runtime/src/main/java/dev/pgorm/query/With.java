package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.CommonTable;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.QueryRecord;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Term;
import java.util.ArrayList;
import java.util.List;

/** Queries with names that stand before a query, which reads their rows by {@code named("…")}. */
public final class With {

    private final List<CommonTable> tables;
    private final Executor executor;

    private With(List<CommonTable> tables, Executor executor) {
        this.tables = List.copyOf(tables);
        this.executor = executor;
    }

    static With none(Executor executor) {
        return new With(List.of(), executor);
    }

    /** Another query; it may read those before it. */
    public With with(String name, Select<?> query) {
        return with(name, false, query);
    }

    /** Another query, which may read those before it and, in the second part of a union, itself. */
    public With withRecursive(String name, Select<?> query) {
        return with(name, true, query);
    }

    /** The rows of a query that has a name, whole. */
    public Select<QueryRecord> from(WithRows rows) {
        CommonTable table = tables.stream()
                .filter(each -> each.name().equals(rows.source().table()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no with(…) gives the name " + rows.source().table().value() + " to a query before this one"));
        List<Output> outputs = table.command().outputs().stream()
                .map(each -> new Output(
                        each.name(),
                        new Term.Column(
                                rows.source(),
                                Identifier.of(each.name()),
                                each.term().type())))
                .toList();
        return with(new Select<>(
                new Parts(Selection.from(rows.source()).withOutputs(outputs), List.of(), List.of(), executor),
                Reading.records()));
    }

    /** The rows that a function gives, whole. */
    public Select<QueryRecord> from(CalledRows rows) {
        return with(new Statements(executor).from(rows));
    }

    /** The rows of a table, whole. */
    public Select<QueryRecord> from(Table table) {
        return with(new Statements(executor).from(table));
    }

    /** The rows of a model, whole. */
    @Internal
    public <R> Select<R> from(Model<R> model) {
        return with(new Statements(executor).from(model));
    }

    private <R> Select<R> with(Select<R> select) {
        Selection selection = select.command().change().commonTables(tables).build();
        return new Select<>(select.parts().with(selection), select.reading());
    }

    private With with(String name, boolean recursive, Select<?> query) {
        if (query.command().outputs().isEmpty()) {
            throw new IllegalArgumentException("a query with a name says what it gives: select(…)");
        }
        if (!query.query().inclusions().isEmpty()) {
            throw new IllegalArgumentException("rows with a name have no place for related ones: leave out include(…)");
        }
        Identifier called = Identifier.of(name);
        if (tables.stream().anyMatch(each -> each.name().equals(called))) {
            throw new IllegalArgumentException("two queries are called " + name);
        }
        List<CommonTable> all = new ArrayList<>(tables);
        all.add(new CommonTable(called, recursive, query.command()));
        return new With(all, executor);
    }
}

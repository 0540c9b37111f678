package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A merge that does not say yet what the rows of its table are compared with.
 *
 * @param <R> what it returns for each row, where it returns them whole
 */
public final class MergeInto<R> {

    private final WriteTarget<R> target;

    MergeInto(WriteTarget<R> target) {
        this.target = target;
    }

    /**
     * The rows of a table.
     *
     * @throws IllegalArgumentException where it is the table itself, without another name
     */
    public MergeUsing<R> using(Table table) {
        if (table.source().equals(target.source())) {
            throw new IllegalArgumentException("a table is merged with itself by another name: using("
                    + Models.variable(table.modelName()) + ".as(\"…\"))");
        }
        return new MergeUsing<>(target, table.source(), Optional.empty(), List.of());
    }

    /** The rows of a query, by a name: {@code named(name).get(field)} is what they have of a field. */
    public MergeUsing<R> using(String name, Select<?> query) {
        return new MergeUsing<>(target, named(name), Optional.of(query.command()), List.of());
    }

    /**
     * Rows that are given, by a name: {@code named(name).get(field)} is what they have of a field.
     *
     * @param rows new rows of any table, which are not written as such; all give the same fields values
     * @throws IllegalArgumentException where they do not, or some of it is an expression
     */
    public MergeUsing<R> using(String name, Insert<?> rows) {
        List<Map<Identifier, Term>> given = rows.given();
        Set<Identifier> columns = new LinkedHashSet<>();
        given.forEach(row -> columns.addAll(row.keySet()));
        Optional<Selection> query = columns.isEmpty() ? Optional.empty() : UnnestedRows.of(columns, given);
        if (query.isEmpty() || rows.hasConflict()) {
            throw new IllegalArgumentException(
                    "rows to merge all give the same fields a value, without expressions and without onConflict(…)");
        }
        List<Output> outputs = new ArrayList<>();
        List<Column<?>> fields = new ArrayList<>();
        for (Output each : query.get().outputs()) {
            Column<?> field = rows.table().columnOf(Identifier.of(each.name()));
            fields.add(field);
            outputs.add(new Output(field.fieldName(), each.term()));
        }
        return new MergeUsing<>(
                target,
                named(name),
                Optional.of(query.get().withOutputs(outputs)),
                rows.table().source().equals(target.source()) ? fields : List.of());
    }

    private static Source.Common named(String name) {
        return new Source.Common(Identifier.of(name), Optional.empty());
    }
}

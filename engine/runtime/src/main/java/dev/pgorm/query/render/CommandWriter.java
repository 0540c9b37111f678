package dev.pgorm.query.render;

import dev.pgorm.query.model.Assignment;
import dev.pgorm.query.model.Command;
import dev.pgorm.query.model.Deletion;
import dev.pgorm.query.model.Insertion;
import dev.pgorm.query.model.Merging;
import dev.pgorm.query.model.NestedWriting;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Update;
import java.util.List;

/** Writes statements of every kind. */
final class CommandWriter {

    private final Writer writer;
    private final Scope scope;
    private final TermWriter terms;

    /** A writer of a statement that stands in a scope. */
    CommandWriter(Writer writer, Scope enclosing) {
        this.writer = writer;
        this.scope = enclosing.inner();
        this.terms = new TermWriter(writer, scope);
    }

    void write(Command command) {
        switch (command) {
            case Selection selection -> select(selection);
            case Insertion insertion -> insert(insertion);
            case Update update -> update(update);
            case Deletion deletion -> delete(deletion);
            case Merging merging -> new MergeWriter(writer, scope).write(merging);
            case NestedWriting writing -> select(writing.sent());
        }
    }

    private void select(Selection selection) {
        new SelectionWriter(writer, scope.outer().orElseThrow()).write(selection);
    }

    private void insert(Insertion insertion) {
        writer.sql("INSERT INTO ");
        target(insertion.into());
        if (insertion.columns().isEmpty()) {
            writer.sql(" DEFAULT VALUES");
        } else {
            writer.sql(" (")
                    .sql()
                    .identifiers(insertion.columns())
                    .sql(insertion.query().isPresent() ? ") " : ") VALUES ");
            insertion.query().ifPresent(query -> new SelectionWriter(writer, scope).write(query));
            for (int i = 0; i < insertion.rows().size(); i++) {
                writer.sql(i == 0 ? "(" : ", (");
                terms.list(insertion.rows().get(i));
                writer.sql(")");
            }
        }
        insertion.conflict().ifPresent(this::conflict);
        returning(insertion.outputs());
    }

    private void conflict(Insertion.Conflict conflict) {
        writer.sql(" ON CONFLICT");
        if (!conflict.columns().isEmpty()) {
            writer.sql(" (").sql().identifiers(conflict.columns()).sql(")");
        }
        if (conflict.assignments().isEmpty()) {
            writer.sql(" DO NOTHING");
            return;
        }
        writer.sql(" DO UPDATE SET ");
        assignments(conflict.assignments());
    }

    private void update(Update update) {
        writer.sql("UPDATE ");
        target(update.table());
        writer.sql(" SET ");
        assignments(update.assignments());
        terms.conditions(" WHERE ", update.where());
        returning(update.outputs());
    }

    private void delete(Deletion deletion) {
        writer.sql("DELETE FROM ");
        target(deletion.table());
        terms.conditions(" WHERE ", deletion.where());
        returning(deletion.outputs());
    }

    private void target(Source.Relation table) {
        scope.enter(table);
        writer.sql().name(table.table());
        table.alias().ifPresent(alias -> writer.sql(" AS ").sql().identifier(alias));
    }

    private void assignments(List<Assignment> assignments) {
        assignments(writer, terms, assignments);
    }

    /** What columns become. */
    static void assignments(Writer writer, TermWriter terms, List<Assignment> assignments) {
        for (int i = 0; i < assignments.size(); i++) {
            writer.sql(i == 0 ? "" : ", ")
                    .sql()
                    .identifier(assignments.get(i).column())
                    .sql(" = ");
            terms.write(assignments.get(i).value());
        }
    }

    private void returning(List<Output> outputs) {
        if (!outputs.isEmpty()) {
            writer.sql(" RETURNING");
            new OutputWriter(writer, terms).write(outputs);
        }
    }
}

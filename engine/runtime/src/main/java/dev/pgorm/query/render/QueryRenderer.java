package dev.pgorm.query.render;

import dev.pgorm.query.model.Assignment;
import dev.pgorm.query.model.Command;
import dev.pgorm.query.model.Deletion;
import dev.pgorm.query.model.Insertion;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Update;
import java.util.List;

/** Statements as SQL text with values beside it; the same query always gives the same text. */
public final class QueryRenderer {

    private final Writer writer;
    private final Scope scope = Scope.outermost();
    private final TermWriter terms;

    private QueryRenderer(Limits limits) {
        this.writer = new Writer(limits);
        this.terms = new TermWriter(writer, scope);
    }

    /** Where {@code LIMIT} and {@code OFFSET} have their numbers. */
    public enum Limits {
        /** In the text, so that the server can plan for them. */
        IN_THE_TEXT,
        /** Among the values, so that the text is the same whatever they are. */
        BESIDE_IT
    }

    /**
     * A statement as SQL.
     *
     * @throws UnknownSource where it uses a column of what it does not read
     */
    public static SqlText render(Command command) {
        return render(command, Limits.IN_THE_TEXT);
    }

    /**
     * A statement as SQL.
     *
     * @throws UnknownSource where it uses a column of what it does not read
     */
    public static SqlText render(Command command, Limits limits) {
        QueryRenderer renderer = new QueryRenderer(limits);
        switch (command) {
            case Selection selection -> new SelectionWriter(renderer.writer, renderer.scope).write(selection);
            case Insertion insertion -> renderer.insert(insertion);
            case Update update -> renderer.update(update);
            case Deletion deletion -> renderer.delete(deletion);
        }
        return renderer.writer.result();
    }

    private void insert(Insertion insertion) {
        writer.sql("INSERT INTO ");
        target(insertion.into());
        if (insertion.columns().isEmpty()) {
            writer.sql(" DEFAULT VALUES");
        } else {
            writer.sql(" (").sql().identifiers(insertion.columns()).sql(") VALUES ");
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

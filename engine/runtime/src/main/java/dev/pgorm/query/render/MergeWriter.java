package dev.pgorm.query.render;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Merging;
import dev.pgorm.query.model.Source;

/** Writes {@code MERGE}. */
final class MergeWriter {

    private final Writer writer;
    private final Scope scope;
    private final TermWriter terms;

    /** A writer of a statement with its scope. */
    MergeWriter(Writer writer, Scope scope) {
        this.writer = writer;
        this.scope = scope;
        this.terms = new TermWriter(writer, scope);
    }

    void write(Merging merging) {
        writer.sql("MERGE INTO ");
        table(merging.into());
        writer.sql(" USING ");
        if (merging.query().isPresent()) {
            writer.sql("(");
            new SelectionWriter(writer, scope).write(merging.query().get());
            writer.sql(") AS ").sql().identifier(scope.enter(merging.using()));
        } else if (merging.using() instanceof Source.Relation table) {
            table(table);
        } else {
            throw new IllegalStateException("rows are merged of a table or of a query");
        }
        terms.conditions(" ON ", merging.on());
        merging.arms().forEach(this::arm);
        if (!merging.outputs().isEmpty()) {
            writer.sql(" RETURNING");
            new OutputWriter(writer, terms).write(merging.outputs());
        }
    }

    private void table(Source.Relation table) {
        Identifier name = scope.enter(table);
        writer.sql().name(table.table());
        if (!name.equals(table.table().name())) {
            writer.sql(" AS ").sql().identifier(name);
        }
    }

    private void arm(Merging.Arm arm) {
        writer.sql(
                switch (arm.rows()) {
                    case MATCHED -> " WHEN MATCHED";
                    case NOT_MATCHED -> " WHEN NOT MATCHED";
                    case NOT_MATCHED_BY_SOURCE -> " WHEN NOT MATCHED BY SOURCE";
                });
        terms.conditions(" AND ", arm.conditions());
        writer.sql(" THEN ");
        switch (arm.action()) {
            case Merging.Action.Change change -> {
                writer.sql("UPDATE SET ");
                CommandWriter.assignments(writer, terms, change.assignments());
            }
            case Merging.Action.Removal ignored -> writer.sql("DELETE");
            case Merging.Action.Nothing ignored -> writer.sql("DO NOTHING");
            case Merging.Action.NewRow row -> insert(row);
        }
    }

    private void insert(Merging.Action.NewRow row) {
        if (row.columns().isEmpty()) {
            writer.sql("INSERT DEFAULT VALUES");
            return;
        }
        writer.sql("INSERT (").sql().identifiers(row.columns()).sql(") VALUES (");
        terms.list(row.values());
        writer.sql(")");
    }
}

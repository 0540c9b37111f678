package dev.pgorm.workspace;

import dev.pgorm.expression.check.ExpressionReader;
import dev.pgorm.expression.check.Vocabulary;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.query.Statement;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.source.SchemaReading;
import org.jspecify.annotations.Nullable;

/** Reads builder expressions, and keeps what the last schema means to them. */
final class Expressions {

    private @Nullable SchemaReading known;
    private @Nullable ExpressionReader reader;

    /** The statement that an expression says. The same reading is the same object, as long as the text is the same. */
    @SuppressWarnings("ReferenceEquality")
    synchronized Statement read(SchemaReading schema, String text) {
        if (schema.hasErrors()) {
            throw new WorkspaceError.InvalidSchema(schema.sources(), schema.diagnostics());
        }
        ExpressionReader current = reader;
        if (current == null || known != schema) {
            current = new ExpressionReader(new Vocabulary(schema.model()));
            reader = current;
            known = schema;
        }
        try {
            return current.read(text);
        } catch (ExpressionFault fault) {
            SourceSet sources = SourceSet.of(new SourceFile("expression", text, SourceFile.Dialect.PGORM));
            throw new WorkspaceError.InvalidSchema(sources, fault.diagnostic());
        }
    }
}

package dev.pgorm.workspace;

import dev.pgorm.exec.Setting;
import dev.pgorm.exec.SqlFailure;
import dev.pgorm.expression.check.ExpressionReader;
import dev.pgorm.expression.check.Vocabulary;
import dev.pgorm.expression.client.SoundPart;
import dev.pgorm.expression.complete.ExpressionCompleter;
import dev.pgorm.expression.complete.ExpressionProposal;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.query.Executable;
import dev.pgorm.query.Sql;
import dev.pgorm.query.explain.ExplainOption;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.source.SchemaReading;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads builder expressions, and keeps what the last schema means to them. */
final class Expressions {

    private @Nullable SchemaReading known;
    private @Nullable Vocabulary vocabulary;

    /** The statement that an expression says, or SQL with values. */
    Executable read(SchemaReading schema, String text) {
        requireSound(schema);
        try {
            return new ExpressionReader(vocabulary(schema)).read(text);
        } catch (ExpressionFault fault) {
            throw wrong(text, fault);
        }
    }

    private static void requireSound(SchemaReading schema) {
        if (schema.hasErrors()) {
            throw new WorkspaceError.InvalidSchema(schema.sources(), schema.diagnostics());
        }
    }

    /** What an expression sets for its transaction. */
    List<Setting> settings(SchemaReading schema, String text) {
        requireSound(schema);
        try {
            return new ExpressionReader(vocabulary(schema)).settings(text);
        } catch (ExpressionFault fault) {
            throw wrong(text, fault);
        }
    }

    /** An expression, which can be read, without what it sets. */
    String withoutSettings(SchemaReading schema, String text) {
        return new ExpressionReader(vocabulary(schema)).withoutSettings(text);
    }

    /** What an expression asks about its statement's plan; empty where it shall run. */
    static Optional<Set<ExplainOption>> explained(String text) {
        try {
            return ExpressionReader.explained(text);
        } catch (ExpressionFault fault) {
            throw wrong(text, fault);
        }
    }

    /** A place in SQL is one in the expression that the SQL stands in, unless escapes stand there for its characters. */
    static SqlFailure inExpression(String expression, Executable said, SqlFailure failure) {
        if (!(said instanceof Sql<?>) || failure.position().isEmpty()) {
            return failure;
        }
        OptionalInt place =
                ExpressionReader.placeOfSql(expression, failure.position().getAsInt());
        return place.isEmpty() ? failure : failure.in(expression, place.getAsInt());
    }

    private static WorkspaceError wrong(String text, ExpressionFault fault) {
        SourceSet sources = SourceSet.of(new SourceFile("expression", text, SourceFile.Dialect.PGORM));
        return new WorkspaceError.InvalidSchema(sources, fault.diagnostic());
    }

    /** What may follow a text; where the schema has errors, by the last one without any, or else by what makes sense of it. */
    synchronized List<ExpressionProposal> complete(SchemaReading schema, String text) {
        Vocabulary current = schema.hasErrors() ? vocabulary : vocabulary(schema);
        return new ExpressionCompleter(current == null ? new Vocabulary(SoundPart.of(schema.model())) : current)
                .atEndOf(text);
    }

    /** The same reading is the same object, as long as the text is the same. */
    @SuppressWarnings("ReferenceEquality")
    private synchronized Vocabulary vocabulary(SchemaReading schema) {
        Vocabulary current = vocabulary;
        if (current == null || known != schema) {
            current = new Vocabulary(schema.model());
            vocabulary = current;
            known = schema;
        }
        return current;
    }
}

package dev.pgorm.workspace.source;

import dev.pgorm.expression.check.BodyRewriter;
import dev.pgorm.expression.check.SchemaNames;
import dev.pgorm.expression.check.Vocabulary;
import dev.pgorm.expression.client.SoundPart;
import dev.pgorm.expression.complete.ExpressionCompleter;
import dev.pgorm.expression.complete.ExpressionProposal;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.service.Completion;
import dev.pgorm.lang.service.QueryBodies;
import dev.pgorm.lang.service.Symbol;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of queries as the prompt reads expressions, with what makes sense of a schema that is being typed. */
final class ExpressionBodies implements QueryBodies {

    private @Nullable SchemaModel known;
    private @Nullable Vocabulary vocabulary;

    @Override
    public List<Proposal> complete(SchemaModel schema, String query, String before) {
        return new ExpressionCompleter(vocabulary(schema), query)
                .atEndOf(before).stream()
                        .map(each -> new Proposal(each.text(), each.start(), kind(each.kind()), each.detail(), ""))
                        .toList();
    }

    @Override
    public List<Named> names(SchemaModel schema, String query, String body) {
        try {
            return new SchemaNames(vocabulary(schema), query)
                    .in(body).found().stream()
                            .map(each -> new Named(each.start(), each.end(), each.symbol()))
                            .toList();
        } catch (ExpressionFault unfinished) {
            return List.of(); // what is not whole yet names nothing; its diagnostic says why
        }
    }

    @Override
    public Rewriter rewriter(SchemaModel before, SchemaModel after, UnaryOperator<Symbol> renamed) {
        return new BodyRewriter(vocabulary(before), new Vocabulary(SoundPart.of(after)), renamed);
    }

    /** The names of the schema, which is the same object as long as the text is the same. */
    @SuppressWarnings("ReferenceEquality")
    private Vocabulary vocabulary(SchemaModel schema) {
        Vocabulary last = vocabulary;
        if (last == null || known != schema) {
            last = new Vocabulary(SoundPart.of(schema));
            vocabulary = last;
            known = schema;
        }
        return last;
    }

    private static Completion.Kind kind(ExpressionProposal.Kind kind) {
        return switch (kind) {
            case TABLE -> Completion.Kind.MODEL;
            case FIELD, RELATION -> Completion.Kind.FIELD;
            case VALUE -> Completion.Kind.CONSTANT;
            case METHOD, FUNCTION -> Completion.Kind.FUNCTION;
        };
    }
}

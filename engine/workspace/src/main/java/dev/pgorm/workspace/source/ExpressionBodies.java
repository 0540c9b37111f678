package dev.pgorm.workspace.source;

import dev.pgorm.expression.check.Vocabulary;
import dev.pgorm.expression.complete.ExpressionCompleter;
import dev.pgorm.expression.complete.ExpressionProposal;
import dev.pgorm.expression.complete.SchemaNames;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.SyntaxTree;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.service.Completion;
import dev.pgorm.lang.service.QueryBodies;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of queries as the prompt reads expressions. Where the rest of the schema has errors it knows nothing. */
final class ExpressionBodies implements QueryBodies {

    private final ParseResult parsed;
    private final List<Diagnostic> diagnostics;
    private @Nullable Vocabulary vocabulary;

    ExpressionBodies(ParseResult parsed, List<Diagnostic> diagnostics) {
        this.parsed = parsed;
        this.diagnostics = diagnostics;
    }

    @Override
    public List<Proposal> complete(SchemaModel schema, String query, String before) {
        return vocabulary(schema).stream()
                .flatMap(known -> new ExpressionCompleter(known, query).atEndOf(before).stream())
                .map(each -> new Proposal(each.text(), each.start(), kind(each.kind()), each.detail(), ""))
                .toList();
    }

    @Override
    public Optional<Named> named(SchemaModel schema, String query, String body, int offset) {
        return vocabulary(schema)
                .flatMap(known -> new SchemaNames(schema, known, query).at(body, offset))
                .map(each -> new Named(each.start(), each.end(), each.model(), each.field()));
    }

    private Optional<Vocabulary> vocabulary(SchemaModel schema) {
        if (diagnostics.stream().anyMatch(each -> each.isError() && !isInQuery(each))) {
            return Optional.empty();
        }
        Vocabulary known = vocabulary;
        if (known == null) {
            known = new Vocabulary(schema);
            vocabulary = known;
        }
        return Optional.of(known);
    }

    /** Half an expression is wrong where it stands, and nowhere else. */
    private boolean isInQuery(Diagnostic diagnostic) {
        return parsed.trees().stream()
                .filter(tree -> tree.file() == diagnostic.span().file())
                .map(SyntaxTree::blocks)
                .flatMap(List::stream)
                .filter(block -> block.kind() == BlockKind.QUERY)
                .map(Block::span)
                .anyMatch(
                        span -> parsed.sources().start(span) <= parsed.sources().start(diagnostic.span())
                                && parsed.sources().end(diagnostic.span())
                                        <= parsed.sources().end(span));
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

package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.SyntaxTree;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.parse.ParseResult;
import java.util.List;
import java.util.Optional;

/** What there is to say about a place in the body of a query. */
final class QueryPlaces {

    private final ParseResult parsed;
    private final SchemaModel model;
    private final QueryBodies bodies;

    QueryPlaces(ParseResult parsed, SchemaModel model, QueryBodies bodies) {
        this.parsed = parsed;
        this.model = model;
        this.bodies = bodies;
    }

    /** What may be written there; empty where no body of a query is there. */
    Optional<List<Completion>> complete(int file, int offset) {
        return blockAt(file, offset).map(block -> inBody(block, file, offset));
    }

    /** The model or field that is named there. */
    Optional<Occurrence> named(int file, int offset) {
        return blockAt(file, offset).flatMap(block -> {
            Block.Verbatim body = block.body().orElseThrow();
            int start = parsed.sources().start(body.span());
            return bodies.named(model, block.nameText(), body.text(), offset - start)
                    .flatMap(each -> symbol(each)
                            .map(symbol -> new Occurrence(
                                    symbol,
                                    new TextRange(file, start + each.start(), start + each.end()),
                                    Occurrence.Role.REFERENCE)));
        });
    }

    private Optional<Symbol> symbol(QueryBodies.Named named) {
        return model.model(named.model())
                .map(of -> named.field()
                        .map(field -> Symbol.part(Symbol.Kind.FIELD, of.name(), field))
                        .orElseGet(() -> Symbol.block(
                                switch (of.kind()) {
                                    case VIEW -> BlockKind.VIEW;
                                    case MODEL -> BlockKind.MODEL;
                                },
                                of.name())));
    }

    private Optional<Block> blockAt(int file, int offset) {
        return parsed.trees().stream()
                .filter(tree -> tree.file() == file)
                .map(SyntaxTree::blocks)
                .flatMap(List::stream)
                .filter(each -> each.kind() == BlockKind.QUERY && holds(each, offset))
                .findFirst();
    }

    private boolean holds(Block block, int offset) {
        return block.body()
                .map(Block.Verbatim::span)
                .filter(span -> parsed.sources().start(span) <= offset
                        && offset <= parsed.sources().end(span))
                .isPresent();
    }

    private List<Completion> inBody(Block block, int file, int offset) {
        Block.Verbatim body = block.body().orElseThrow();
        int start = parsed.sources().start(body.span());
        String before = body.text().substring(0, Math.min(body.text().length(), offset - start));
        return bodies.complete(model, block.nameText(), before).stream()
                .map(each -> new Completion(
                        each.text(),
                        new TextRange(file, start + each.start(), offset),
                        each.text(),
                        each.text().length(),
                        each.kind(),
                        each.detail(),
                        each.documentation()))
                .toList();
    }
}

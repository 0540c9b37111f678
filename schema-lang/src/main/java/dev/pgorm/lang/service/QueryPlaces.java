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

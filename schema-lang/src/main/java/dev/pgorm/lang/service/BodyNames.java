package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.model.SchemaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the symbols of a schema are named in the bodies of its queries. They are read when they are asked for. */
final class BodyNames {

    private final List<Outline.Entry> queries;
    private final Declared declared;
    private final SchemaModel model;
    private final QueryBodies bodies;
    private @Nullable List<Occurrence> all;

    BodyNames(Outline outline, Declared declared, SchemaModel model, QueryBodies bodies) {
        this.queries = outline.blocks().stream()
                .filter(each -> each.kind() == BlockKind.QUERY
                        && Declared.block(each).body().isPresent())
                .toList();
        this.declared = declared;
        this.model = model;
        this.bodies = bodies;
    }

    /** The symbol whose name stands at a place of a body, or ends there. */
    Optional<Occurrence> at(int file, int offset) {
        return queries.stream()
                .filter(each -> each.file() == file && range(each).touches(offset))
                .flatMap(each -> in(each).stream())
                .filter(each -> each.range().touches(offset))
                .findFirst();
    }

    /** All places of a symbol. */
    List<Occurrence> of(Symbol symbol) {
        List<Occurrence> known = all;
        if (known == null) {
            known = queries.stream().flatMap(each -> in(each).stream()).toList();
            all = known;
        }
        return known.stream().filter(each -> each.symbol().equals(symbol)).toList();
    }

    private List<Occurrence> in(Outline.Entry query) {
        TextRange body = range(query);
        return bodies.names(model, query.name(), text(query)).stream()
                .map(each -> new Occurrence(
                        declaredAs(each.symbol()),
                        new TextRange(body.file(), body.start() + each.start(), body.start() + each.end()),
                        Occurrence.Role.REFERENCE))
                .toList();
    }

    /** The same symbol where it is declared: an inherited field is the parent's. */
    private Symbol declaredAs(Symbol symbol) {
        return symbol.kind() != Symbol.Kind.FIELD
                ? symbol
                : symbol.container()
                        .flatMap(declared::type)
                        .flatMap(each -> declared.ownerOf(each, symbol.name()))
                        .map(owner -> Symbol.part(Symbol.Kind.FIELD, owner.name(), symbol.name()))
                        .orElse(symbol);
    }

    /** What a new name of a symbol means to bodies. */
    sealed interface Carried {

        /** They are changed with it. */
        record Over(List<TextEdit> edits) implements Carried {}

        /** They cannot be. */
        record Not(String message) implements Carried {}
    }

    /**
     * Gives a symbol another name in all bodies.
     *
     * @param after the schema in which it has that name
     */
    Carried renamed(Symbol symbol, String newName, SchemaModel after) {
        if (queries.isEmpty()) {
            return new Carried.Over(List.of());
        }
        QueryBodies.Rewriter rewriter = bodies.rewriter(model, after, each -> renamed(each, symbol, newName));
        List<TextEdit> edits = new ArrayList<>();
        for (Outline.Entry each : queries) {
            TextRange body = range(each);
            switch (rewriter.rewrite(each.name(), text(each))) {
                case QueryBodies.Rewriting.Refusal refusal -> {
                    return new Carried.Not(refusal.message());
                }
                case QueryBodies.Rewriting.Replacements replacements ->
                    replacements
                            .all()
                            .forEach(one -> edits.add(new TextEdit(
                                    body.file(), body.start() + one.start(), body.start() + one.end(), one.text())));
            }
        }
        return new Carried.Over(edits);
    }

    private Symbol renamed(Symbol each, Symbol symbol, String newName) {
        boolean itself = declaredAs(each).equals(symbol);
        boolean part = each.container().filter(symbol.name()::equals).isPresent() && contains(symbol, each);
        return new Symbol(each.kind(), part ? Optional.of(newName) : each.container(), itself ? newName : each.name());
    }

    private static boolean contains(Symbol block, Symbol part) {
        return part.kind() == Symbol.Kind.PARAMETER ? block.kind() == Symbol.Kind.QUERY : block.isType();
    }

    private static String text(Outline.Entry query) {
        return Declared.block(query).body().map(Block.Verbatim::text).orElse("");
    }

    private static TextRange range(Outline.Entry query) {
        Block.Verbatim body = Declared.block(query).body().orElseThrow();
        return new TextRange(
                query.file(), query.place().start(body.span()), query.place().end(body.span()));
    }
}

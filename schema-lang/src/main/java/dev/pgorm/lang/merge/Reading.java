package dev.pgorm.lang.merge;

import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.ast.SyntaxTree;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.diagnostic.LineIndex;
import dev.pgorm.lang.lower.Lowering;
import dev.pgorm.lang.lower.Origins;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.validate.Resolution;
import dev.pgorm.lang.validate.Resolver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A schema text with what its blocks and attributes mean to a database. Its spans are offsets. */
final class Reading {

    private final SourceSet sources;
    private final Map<String, Block> blocks = new LinkedHashMap<>();
    private final Origins origins;
    private final Map<Span, ObjectAddress> owners = new HashMap<>();

    private Reading(SourceSet sources, List<SyntaxTree> trees, Origins origins) {
        this.sources = sources;
        this.origins = origins;
        origins.forEach((address, span) -> owners.merge(span, address, Reading::outer));
        trees.stream().flatMap(each -> each.blocks().stream()).forEach(each -> blocks.put(identity(each), each));
    }

    /** Reads a text; one with errors means nothing to a database, and its blocks go by their names. */
    static Reading of(SourceSet text) {
        ParseResult parsed = Parser.parse(text);
        Resolution resolution = Resolver.resolve(parsed.sources(), parsed.trees());
        boolean broken = Stream.concat(parsed.diagnostics().stream(), resolution.diagnostics().stream())
                .anyMatch(Diagnostic::isError);
        Origins origins =
                broken ? Origins.none() : Lowering.lower(resolution.model()).origins();
        return new Reading(parsed.sources(), parsed.trees(), origins);
    }

    private static ObjectAddress outer(ObjectAddress one, ObjectAddress other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    SourceSet sources() {
        return sources;
    }

    /** The blocks by what they mean, in the order of the text. */
    Map<String, Block> blocks() {
        return blocks;
    }

    /** What a block means: the object that it makes, else its kind and name. */
    private String identity(Block block) {
        if (block.kind() == BlockKind.DATASOURCE) {
            return block.kind().name();
        }
        return Optional.ofNullable(owners.get(block.span()))
                .map(ObjectAddress::toString)
                .orElseGet(() -> named(block));
    }

    /** Kind and name of a block. */
    static String named(Block block) {
        return block.kind() + " " + block.nameText();
    }

    /** The block of that kind and name. */
    Optional<Block> named(String name) {
        return blocks.values().stream().filter(each -> named(each).equals(name)).findFirst();
    }

    /** What an attribute says to the database: the objects that have their origin in it. */
    List<ObjectAddress> meaning(Attribute attribute) {
        List<ObjectAddress> found = new ArrayList<>();
        origins.forEach((address, span) -> {
            if (holds(attribute.span(), span)) {
                found.add(address);
            }
        });
        found.sort(null);
        return found;
    }

    /** Where an object was written. */
    Optional<Span> origin(ObjectAddress address) {
        return origins.of(address);
    }

    static boolean holds(Span outer, Span inner) {
        return outer.file() == inner.file() && outer.start() <= inner.start() && inner.end() <= outer.end();
    }

    String text(Span span) {
        return sources.text(span);
    }

    SourceFile file(Span span) {
        return sources.file(span);
    }

    /** {@code file:line}. */
    String place(Span span) {
        return file(span).name() + ":" + LineIndex.of(file(span).text()).line(span.start());
    }
}

package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.parse.ParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What there is to ask about a schema's text at a place: what may be written there, what stands there, where it is declared and
 * named, and what to change. It works on texts with errors too. One service is for one state of the text; what it finds out about
 * the whole schema it remembers. Places are offsets in a file's text, whatever a reading before it has kept. Not for several threads.
 */
public final class SchemaService {

    private final ParseResult parsed;
    private final SchemaModel model;
    private final List<Diagnostic> diagnostics;
    private final QueryBodies bodies;
    private @Nullable Outline outline;
    private @Nullable Declared declared;
    private @Nullable SymbolIndex symbols;
    private @Nullable BodyNames bodyNames;

    /**
     * A service for a text.
     *
     * @param parsed the text's trees
     * @param model what it declares, as far as it makes sense
     * @param diagnostics what there is to tell about it
     */
    public SchemaService(ParseResult parsed, SchemaModel model, List<Diagnostic> diagnostics) {
        this(parsed, model, diagnostics, QueryBodies.unknown());
    }

    /** The same, with somebody who knows the bodies of queries. */
    public SchemaService(ParseResult parsed, SchemaModel model, List<Diagnostic> diagnostics, QueryBodies bodies) {
        this.bodies = bodies;
        this.parsed = parsed;
        this.model = model;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** The blocks and members of all files. */
    public Outline outline() {
        Outline known = outline;
        if (known == null) {
            known = Outline.of(parsed);
            outline = known;
        }
        return known;
    }

    /** What may be written at a caret, the best first. Never throws for any place of any text. */
    public List<Completion> completions(int file, int offset) {
        Optional<List<Completion>> inQuery = queries().complete(file, offset);
        if (inQuery.isPresent()) {
            return inQuery.get();
        }
        Caret caret = CaretReader.read(parsed, file, offset);
        return new Completer(caret, declared(), !parsed.wholeLanguage()).complete();
    }

    /** What stands at a place; empty where there is nothing to say about it. */
    public Optional<Hover> hover(int file, int offset) {
        HoverReader reader = new HoverReader(texts(), outline(), model, symbols());
        Optional<Occurrence> inQuery = bodyNames().at(file, offset);
        return inQuery.isPresent() ? reader.symbol(inQuery.get()) : reader.at(file, offset);
    }

    /** The symbol whose name stands at a place, in the body of a query too. */
    public Optional<Occurrence> symbolAt(int file, int offset) {
        return bodyNames().at(file, offset).or(() -> symbols().at(file, offset));
    }

    /** Where the symbol at a place is declared; a routine may be in several places. */
    public List<Occurrence> definitions(int file, int offset) {
        return symbolAt(file, offset)
                .map(each -> symbols().declarations(each.symbol()))
                .orElse(List.of());
    }

    /** Everywhere that the symbol at a place is declared or named, in the order of the files. */
    public List<Occurrence> references(int file, int offset) {
        return symbolAt(file, offset)
                .map(each -> Stream.concat(symbols().of(each.symbol()).stream(), bodyNames().of(each.symbol()).stream())
                        .sorted(Occurrence.ORDER)
                        .toList())
                .orElse(List.of());
    }

    /**
     * Gives the symbol at a place another name, everywhere, as it is written there: in the bodies of queries as Java writes it. Where its name in the database changes with it, the text says so, so that
     * a plan renames the object instead of dropping it; in a file of Prisma's language, which has no words for that, the object keeps
     * its name in the database.
     */
    public Renaming rename(int file, int offset, String newName) {
        return new Renamer(parsed, model, diagnostics, outline(), declared(), symbols(), bodyNames())
                .rename(file, offset, newName);
    }

    /** The safe edits for the diagnostics at a place. */
    public List<QuickFix> fixes(int file, int offset) {
        SourceSet sources = parsed.sources();
        List<QuickFix> fixes = new ArrayList<>();
        for (Diagnostic each : diagnostics) {
            boolean here =
                    each.span().file() == file && range(sources, each.span()).touches(offset);
            each.fix()
                    .filter(fix -> here
                            || (fix.span().file() == file
                                    && range(sources, fix.span()).touches(offset)))
                    .ifPresent(fix -> fixes.add(new QuickFix(fix.title(), each.code(), List.of(edit(sources, fix)))));
        }
        return fixes;
    }

    private static TextEdit edit(SourceSet sources, Diagnostic.Fix fix) {
        TextRange range = range(sources, fix.span());
        return new TextEdit(range.file(), range.start(), range.end(), fix.replacement());
    }

    private static TextRange range(SourceSet sources, Span span) {
        return new TextRange(span.file(), sources.start(span), sources.end(span));
    }

    private QueryPlaces queries() {
        return new QueryPlaces(parsed, model, bodies);
    }

    private BodyNames bodyNames() {
        BodyNames known = bodyNames;
        if (known == null) {
            known = new BodyNames(outline(), declared(), model, bodies);
            bodyNames = known;
        }
        return known;
    }

    private List<String> texts() {
        return parsed.sources().files().stream().map(SourceFile::text).toList();
    }

    private Declared declared() {
        Declared known = declared;
        if (known == null) {
            known = new Declared(outline());
            declared = known;
        }
        return known;
    }

    private SymbolIndex symbols() {
        SymbolIndex known = symbols;
        if (known == null) {
            known = SymbolIndex.of(outline(), declared(), texts());
            symbols = known;
        }
        return known;
    }
}

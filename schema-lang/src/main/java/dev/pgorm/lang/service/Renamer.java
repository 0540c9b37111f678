package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.model.Field.PrismaScalar;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.parse.NameSyntax;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.service.Renaming.InDatabase;
import dev.pgorm.lang.service.Renaming.Reason;
import dev.pgorm.lang.validate.Resolution;
import dev.pgorm.lang.validate.Resolver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renames a symbol; see {@link SchemaService#rename}. The changed text is read before it is handed out. */
final class Renamer {

    private static final Comparator<TextEdit> ORDER = Comparator.comparingInt(TextEdit::file)
            .thenComparingInt(TextEdit::start)
            .thenComparingInt(TextEdit::end);

    private final ParseResult parsed;
    private final List<Diagnostic> diagnostics;
    private final Outline outline;
    private final Declared declared;
    private final SymbolIndex symbols;
    private final BodyNames bodies;
    private final EarlierName earlierNames;
    private final JoinTables joinTables;

    Renamer(
            ParseResult parsed,
            SchemaModel model,
            List<Diagnostic> diagnostics,
            Outline outline,
            Declared declared,
            SymbolIndex symbols,
            BodyNames bodies) {
        this.parsed = parsed;
        this.diagnostics = diagnostics;
        this.outline = outline;
        this.declared = declared;
        this.symbols = symbols;
        this.bodies = bodies;
        this.earlierNames = new EarlierName(parsed.sources(), !parsed.wholeLanguage());
        this.joinTables = new JoinTables(model, declared);
    }

    Renaming rename(int file, int offset, String newName) {
        Optional<Occurrence> occurrence = bodies.at(file, offset).or(() -> symbols.at(file, offset));
        if (occurrence.isEmpty()) {
            return refuse(Reason.NOT_A_SYMBOL, "No name of the schema stands here.");
        }
        Symbol symbol = occurrence.get().symbol();
        return refusal(symbol, newName).orElseGet(() -> rename(symbol, newName));
    }

    private static Renaming refuse(Reason reason, String message) {
        return new Renaming.Refusal(reason, message);
    }

    // ── What cannot be
    // ────────────────────────────────────────────────────────────────────────────────────────────────────

    private Optional<Renaming> refusal(Symbol symbol, String newName) {
        if (!isRenamable(symbol) || symbols.declarations(symbol).isEmpty()) {
            return Optional.of(refuse(Reason.NOT_RENAMABLE, "The " + symbol.described() + " cannot be renamed here."));
        }
        if (lastPart(symbol.name()).equals(newName)) {
            return Optional.of(refuse(Reason.SAME_NAME, "It has the name `" + newName + "` already."));
        }
        if (!isName(symbol, newName)) {
            return Optional.of(refuse(
                    Reason.NOT_A_NAME, "`" + newName + "` cannot be the name of the " + symbol.described() + "."));
        }
        if (symbol.isType() && PrismaScalar.of(newName).isPresent()) {
            return Optional.of(refuse(Reason.RESERVED, "`" + newName + "` is the name of a type of the language."));
        }
        return taken(symbol, newName)
                .map(other -> refuse(Reason.TAKEN, "The " + other.described() + " has that name."));
    }

    private static boolean isRenamable(Symbol symbol) {
        return switch (symbol.kind()) {
            case MODEL,
                    VIEW,
                    ENUM,
                    COMPOSITE_TYPE,
                    DOMAIN,
                    RANGE_TYPE,
                    SEQUENCE,
                    ROUTINE,
                    QUERY,
                    PARAMETER,
                    CONTEXT,
                    CONTEXT_MEMBER,
                    FIELD,
                    ENUM_VALUE -> true;
            case ROLE, SQL_BLOCK, BLOCK, INDEX -> false;
        };
    }

    private boolean isName(Symbol symbol, String newName) {
        return switch (symbol.kind()) {
            case DOMAIN, RANGE_TYPE, SEQUENCE, ROUTINE ->
                !newName.isBlank() && newName.chars().noneMatch(each -> each < ' ' || each == '"' || each == '\\');
            case MODEL, VIEW, ENUM, COMPOSITE_TYPE, QUERY, PARAMETER, CONTEXT, CONTEXT_MEMBER, FIELD, ENUM_VALUE ->
                parsed.wholeLanguage() ? NameSyntax.isName(newName) : NameSyntax.isPrismaName(newName);
            case ROLE, SQL_BLOCK, BLOCK, INDEX -> false;
        };
    }

    private Optional<Symbol> taken(Symbol symbol, String newName) {
        String whole = withLastPart(symbol.name(), newName);
        if (symbol.isType()) {
            return declared.type(whole).map(Declared::symbol);
        }
        Symbol other = new Symbol(symbol.kind(), symbol.container(), whole);
        return Optional.of(other).filter(symbols::declares);
    }

    private static String lastPart(String name) {
        return name.substring(lastDot(name) + 1);
    }

    private static String withLastPart(String name, String last) {
        return name.substring(0, lastDot(name) + 1) + last;
    }

    private static int lastDot(String name) {
        int dot = -1;
        boolean quoted = false;
        for (int index = 0; index < name.length(); index++) {
            quoted ^= name.charAt(index) == '"';
            dot = !quoted && name.charAt(index) == '.' ? index : dot;
        }
        return dot;
    }

    // ── Edits
    // ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

    private Renaming rename(Symbol symbol, String newName) {
        List<TextEdit> edits = new ArrayList<>();
        for (Occurrence each : symbols.of(symbol)) {
            edits.add(replaced(symbol, each.range(), newName));
        }
        EarlierName.Kept kept = keep(symbol, newName);
        edits.addAll(kept.edits());
        if (symbol.kind() == Symbol.Kind.MODEL) {
            Optional<List<TextEdit>> pairs = joinTables.keepNames(symbol.name(), newName);
            if (pairs.isEmpty()) {
                return refuse(
                        Reason.JOIN_TABLE,
                        "The columns of a join table of `" + symbol.name() + "` would change places under the name `"
                                + newName + "`.");
            }
            edits.addAll(pairs.get());
        }
        edits.sort(ORDER);
        ParseResult after = Parser.parse(changed(edits));
        Resolution resolution = Resolver.resolve(after.sources(), after.trees());
        Optional<String> broken = broken(after, resolution);
        if (broken.isPresent()) {
            return refuse(Reason.BREAKS, "The text would have an error then: " + broken.get());
        }
        return switch (bodies.renamed(symbol, withLastPart(symbol.name(), newName), resolution.model())) {
            case BodyNames.Carried.Not not -> refuse(Reason.QUERY_BODY, not.message());
            case BodyNames.Carried.Over over -> {
                edits.addAll(over.edits());
                edits.sort(ORDER);
                yield new Renaming.Edits(symbol, edits, kept.database(), mentions(symbol, kept));
            }
        };
    }

    private TextEdit replaced(Symbol symbol, TextRange range, String newName) {
        boolean quoted = text(range.file()).startsWith("\"", range.start()) || needsQuotes(symbol, newName);
        String written = quoted ? '"' + newName + '"' : newName;
        return new TextEdit(range.file(), range.start(), range.end(), written);
    }

    /** Routines have SQL's names, which without quotes are in lower case. */
    private static boolean needsQuotes(Symbol symbol, String newName) {
        boolean lower = symbol.kind() != Symbol.Kind.ROUTINE
                || newName.chars().noneMatch(each -> Character.isUpperCase(each) || each == '-');
        return !lower || !NameSyntax.isName(newName);
    }

    private EarlierName.Kept keep(Symbol symbol, String newName) {
        TextRange at = symbols.declarations(symbol).getFirst().range();
        Outline.Entry entry = outline.blockAt(at.file(), at.start()).orElseThrow();
        return switch (symbol.kind()) {
            case FIELD -> {
                Outline.Part part = outline.memberAt(at.file(), at.start()).orElseThrow();
                boolean relation = !declared.columns(entry).containsKey(symbol.name());
                yield relation
                        ? EarlierName.Kept.NOTHING
                        : earlierNames.ofPart(part, symbol.name(), newName, entry.kind() == BlockKind.MODEL);
            }
            case ENUM_VALUE ->
                earlierNames.ofPart(
                        outline.memberAt(at.file(), at.start()).orElseThrow(), symbol.name(), newName, true);
            case MODEL, VIEW, ENUM, COMPOSITE_TYPE, DOMAIN, RANGE_TYPE, SEQUENCE ->
                earlierNames.ofBlock(entry, lastPart(symbol.name()).replace("\"", ""), newName);
            case ROUTINE -> new EarlierName.Kept(List.of(), InDatabase.MADE_ANEW);
            case CONTEXT -> earlierNames.ofContext(entry, symbol.name(), newName);
            case CONTEXT_MEMBER ->
                earlierNames.ofContextMember(
                        outline.memberAt(at.file(), at.start()).orElseThrow(), symbol.name(), newName);
            case ROLE, SQL_BLOCK, BLOCK, QUERY, PARAMETER, INDEX -> EarlierName.Kept.NOTHING;
        };
    }

    private List<TextRange> mentions(Symbol symbol, EarlierName.Kept kept) {
        return switch (kept.database()) {
            case RENAMED, MADE_ANEW -> Mentions.of(lastPart(symbol.name()).replace("\"", ""), parsed);
            case KEPT, NOTHING -> List.of();
        };
    }

    private String text(int file) {
        return parsed.sources().files().get(file).text();
    }

    private SourceSet changed(List<TextEdit> edits) {
        List<SourceFile> files = new ArrayList<>();
        for (int file = 0; file < parsed.sources().files().size(); file++) {
            int index = file;
            SourceFile before = parsed.sources().files().get(file);
            String text = TextEdit.apply(
                    before.text(),
                    edits.stream().filter(each -> each.file() == index).toList());
            files.add(new SourceFile(before.name(), text, before.dialect()));
        }
        return new SourceSet(files);
    }

    /** What error the text would have that it has not now. */
    private Optional<String> broken(ParseResult after, Resolution resolution) {
        List<Diagnostic> found = new ArrayList<>(after.diagnostics());
        found.addAll(resolution.diagnostics());
        Map<String, Integer> known = new HashMap<>();
        diagnostics.stream().filter(Diagnostic::isError).forEach(each -> known.merge(each.code(), 1, Integer::sum));
        for (Diagnostic each : found) {
            if (each.isError() && known.merge(each.code(), -1, Integer::sum) < 0) {
                return Optional.of(each.message());
            }
        }
        return Optional.empty();
    }
}

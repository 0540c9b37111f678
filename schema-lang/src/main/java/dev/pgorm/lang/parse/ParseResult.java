package dev.pgorm.lang.parse;

import dev.pgorm.lang.ast.SourceFile.Dialect;
import dev.pgorm.lang.ast.SourceMap;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.ast.SyntaxTree;
import dev.pgorm.lang.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the parser found: a tree per file, the tokens, and what is wrong. Immutable; a later parse that was given this result shares
 * the unchanged blocks with it.
 */
public final class ParseResult {

    private final List<ParsedFile> files;
    private final SourceSet sources;
    private final List<SyntaxTree> trees;
    private final boolean wholeLanguage;

    ParseResult(List<ParsedFile> files) {
        this.files = List.copyOf(files);
        List<SourceMap> maps = new ArrayList<>(files.size());
        List<SyntaxTree> parsed = new ArrayList<>(files.size());
        boolean declared = false;
        for (int index = 0; index < files.size(); index++) {
            ParsedFile file = files.get(index);
            maps.add(file.map());
            parsed.add(file.tree(index));
            declared |= file.source().dialect() == Dialect.PGORM || file.declaresWholeLanguage();
        }
        this.sources = new SourceSet(files.stream().map(ParsedFile::source).toList(), maps);
        this.trees = List.copyOf(parsed);
        this.wholeLanguage = declared;
    }

    /** The files, with what the addresses in this result's spans mean. Resolve spans through these, not the files given in. */
    public SourceSet sources() {
        return sources;
    }

    /** A tree per file, in order. */
    public List<SyntaxTree> trees() {
        return trees;
    }

    /** Whether PG-ORM's additions are allowed: a file in PG-ORM's own language, or a datasource with {@code pgorm = true}. */
    public boolean wholeLanguage() {
        return wholeLanguage;
    }

    /** All faults of syntax, in the order of the text. */
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>();
        for (ParsedFile file : files) {
            for (ParsedChunk chunk : file.chunks()) {
                if (wholeLanguage || chunk.prismaDiagnostics().isEmpty()) {
                    if (!chunk.diagnostics().isEmpty()) {
                        all.addAll(chunk.diagnostics());
                    }
                } else {
                    List<Diagnostic> both = new ArrayList<>(chunk.diagnostics());
                    both.addAll(chunk.prismaDiagnostics());
                    both.sort(Comparator.comparingInt(each -> each.span().start()));
                    all.addAll(both);
                }
            }
        }
        return all;
    }

    /** The tokens of a file; together they are its text. */
    public List<SourceToken> tokens(int file) {
        return files.get(file).tokens();
    }

    /** The pieces of a file: each top-level block with the comments above it, and what lies between blocks. */
    public List<Piece> pieces(int file) {
        return files.get(file).pieces();
    }

    /** The piece of a file in which a character stands; the last one at the file's end, none in an empty file. */
    public Optional<Piece> pieceAt(int file, int offset) {
        return files.get(file).pieceAt(offset);
    }

    /** Where the blocks of a file stand, in order. */
    public List<BlockPlace> places(int file) {
        return files.get(file).places();
    }

    List<ParsedFile> files() {
        return files;
    }
}

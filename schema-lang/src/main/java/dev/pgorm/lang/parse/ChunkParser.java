package dev.pgorm.lang.parse;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.parse.ScannedChunk.Kind;
import java.util.List;
import java.util.Optional;

/** Parses one piece of a file after the other. */
final class ChunkParser {

    private final int file;
    private final String source;
    private final WordSource words;
    private final BlockGrammar grammar;

    ChunkParser(int file, String source) {
        this.file = file;
        this.source = source;
        this.words = new WordSource(source);
        this.grammar = new BlockGrammar(new BlockTokens(words, new ScannedChunk(Kind.BLANK, 0, 0, 0, new RawTokens())));
    }

    /** Parses a piece whose first character gets the given address. */
    ParsedChunk parse(ScannedChunk chunk, int address) {
        PieceContext piece = new PieceContext(file, address);
        Optional<Block> block = switch (chunk.kind()) {
            case BLANK -> Optional.empty();
            case STRAY -> {
                stray(chunk, piece);
                yield Optional.empty();
            }
            case BLOCK -> Optional.of(block(chunk, piece));
        };
        singleTokens(chunk, piece);
        return new ParsedChunk(
                address,
                chunk.end() - chunk.start(),
                chunk.examined() - chunk.start(),
                chunk.tokens(),
                block,
                List.copyOf(piece.diagnostics()),
                List.copyOf(piece.prismaDiagnostics()));
    }

    private Block block(ScannedChunk chunk, PieceContext piece) {
        BlockTokens tokens = new BlockTokens(words, chunk);
        grammar.values = new ValueBuilder(piece, tokens);
        grammar.types = new TypeBuilder(piece);
        grammar.build = new BlockBuilder(piece, source, chunk, tokens, grammar.values);
        grammar.setTokenStream(tokens);
        grammar.block();
        BlockBuilder build = grammar.build;
        build.finish();
        build.parameterText().ifPresent(heading -> build.parameters(parameters(chunk, piece, heading)));
        return build.block();
    }

    /** The heading of a query is one token, since it stays as it was written; here it is cut and read. */
    private List<Member> parameters(ScannedChunk chunk, PieceContext piece, SyntaxToken heading) {
        RawTokens raw = new RawTokens();
        TokenReader reader = new TokenReader(source);
        int end = chunk.start() + heading.end();
        for (int position = chunk.start() + heading.start(); position < end; position = reader.end()) {
            int type = reader.read(position);
            raw.add(type, position - chunk.start(), Math.min(end, reader.end()) - chunk.start());
        }
        BlockTokens tokens =
                new BlockTokens(words, new ScannedChunk(Kind.BLOCK, chunk.start(), chunk.end(), chunk.examined(), raw));
        grammar.values = new ValueBuilder(piece, tokens);
        grammar.types = new TypeBuilder(piece);
        grammar.parameterList = new ParameterBuilder(piece, tokens, grammar.values);
        grammar.setTokenStream(tokens);
        grammar.parameters();
        return grammar.parameterList.parameters();
    }

    private static void stray(ScannedChunk chunk, PieceContext piece) {
        RawTokens raw = chunk.tokens();
        int first = 0;
        while (RawTokens.isHidden(raw.type(first))) {
            first++;
        }
        int last = raw.size() - 1;
        while (RawTokens.isHidden(raw.type(last))) {
            last--;
        }
        boolean comment = raw.type(first) == BlockGrammar.INVALID && raw.end(first) - raw.start(first) > 1;
        piece.report(
                comment ? SyntaxCode.UNTERMINATED_COMMENT : SyntaxCode.STRAY_TEXT,
                piece.span(raw.start(first), raw.end(last)));
    }

    /** What is to be said about single tokens, hidden ones among them. */
    private static void singleTokens(ScannedChunk chunk, PieceContext piece) {
        RawTokens raw = chunk.tokens();
        for (int index = 0; index < raw.size(); index++) {
            switch (raw.type(index)) {
                case BlockGrammar.IGNORED ->
                    piece.reportForPrisma(Diagnostics.builder(SyntaxCode.IGNORED_TEXT)
                            .at(piece.span(raw.start(index), raw.end(index)))
                            .build());
                case BlockGrammar.SEMICOLON -> piece.notInPrisma("a `;`", piece.span(raw.start(index), raw.end(index)));
                default -> {}
            }
        }
    }
}

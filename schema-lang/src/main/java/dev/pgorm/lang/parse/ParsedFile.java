package dev.pgorm.lang.parse;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceMap;
import dev.pgorm.lang.ast.SyntaxTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One file, parsed: its pieces in order, which together are its text, and where each of them starts. */
final class ParsedFile {

    private final SourceFile source;
    private final List<ParsedChunk> chunks;
    private final int[] starts;
    private final int nextAddress;

    /**
     * A parsed file.
     *
     * @param nextAddress the first address that no piece has yet
     */
    ParsedFile(SourceFile source, List<ParsedChunk> chunks, int nextAddress) {
        this.source = source;
        this.chunks = List.copyOf(chunks);
        this.nextAddress = nextAddress;
        this.starts = new int[chunks.size()];
        int position = 0;
        for (int index = 0; index < starts.length; index++) {
            starts[index] = position;
            position += chunks.get(index).length();
        }
    }

    SourceFile source() {
        return source;
    }

    List<ParsedChunk> chunks() {
        return chunks;
    }

    /** Where a piece starts. */
    int start(int index) {
        return starts[index];
    }

    int nextAddress() {
        return nextAddress;
    }

    SyntaxTree tree(int file) {
        List<Block> blocks = new ArrayList<>(chunks.size());
        for (ParsedChunk chunk : chunks) {
            if (chunk.block().isPresent()) { // no function object for each of thousands
                blocks.add(chunk.block().get());
            }
        }
        return new SyntaxTree(file, blocks);
    }

    SourceMap map() {
        int[] addresses = new int[chunks.size()];
        for (int index = 0; index < addresses.length; index++) {
            addresses[index] = chunks.get(index).address();
        }
        return SourceMap.of(addresses, starts);
    }

    /** Whether a datasource in this file says {@code pgorm = true}. */
    boolean declaresWholeLanguage() {
        for (ParsedChunk chunk : chunks) {
            if (chunk.block().isPresent() && declaresWholeLanguage(chunk.block().get())) {
                return true;
            }
        }
        return false;
    }

    private static boolean declaresWholeLanguage(Block block) {
        return block.kind() == BlockKind.DATASOURCE
                && block.members().stream()
                        .anyMatch(member -> member instanceof Member.Assignment assignment
                                && assignment.key().text().equals("pgorm")
                                && assignment.value().orElse(null) instanceof Expression.Constant constant
                                && constant.path().equals("true"));
    }

    List<SourceToken> tokens() {
        return pieces().stream().flatMap(piece -> piece.tokens().stream()).toList();
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>(chunks.size());
        for (int index = 0; index < chunks.size(); index++) {
            pieces.add(piece(index));
        }
        return pieces;
    }

    private Piece piece(int index) {
        RawTokens raw = chunks.get(index).tokens();
        int start = starts[index];
        List<SourceToken> tokens = new ArrayList<>(raw.size());
        for (int each = 0; each < raw.size(); each++) {
            tokens.add(
                    new SourceToken(SourceToken.kind(raw.type(each)), start + raw.start(each), start + raw.end(each)));
        }
        return new Piece(chunks.get(index).block(), tokens, chunks.get(index).diagnostics());
    }

    /** The piece in which a character stands; the last one for the text's end. */
    Optional<Piece> pieceAt(int offset) {
        if (chunks.isEmpty()) {
            return Optional.empty();
        }
        int found = Arrays.binarySearch(starts, offset);
        return Optional.of(piece(Math.max(0, found >= 0 ? found : -found - 2)));
    }

    List<BlockPlace> places() {
        List<BlockPlace> places = new ArrayList<>(chunks.size());
        for (int index = 0; index < chunks.size(); index++) {
            ParsedChunk chunk = chunks.get(index);
            if (chunk.block().isPresent()) {
                places.add(place(chunk.block().get(), chunk, starts[index]));
            }
        }
        return places;
    }

    private static BlockPlace place(Block block, ParsedChunk chunk, int start) {
        int shift = start - chunk.address();
        int heading = block.keyword().span().start() + shift;
        int end = block.span().end() + shift;
        Optional<Block.Verbatim> verbatim = block.body();
        RawTokens raw = chunk.tokens();
        for (int each = 0; each < raw.size(); each++) {
            if (raw.type(each) == BlockGrammar.BLOCK_OPEN) {
                return new BlockPlace(block, shift, heading, start + raw.start(each), end);
            }
        }
        int body = verbatim.map(each -> each.span().start() + shift).orElse(end);
        return new BlockPlace(block, shift, heading, body, end);
    }
}

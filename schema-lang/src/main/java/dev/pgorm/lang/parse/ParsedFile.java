package dev.pgorm.lang.parse;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceMap;
import dev.pgorm.lang.ast.SyntaxTree;
import java.util.ArrayList;
import java.util.List;

/**
 * One file, parsed.
 *
 * @param source the file
 * @param chunks its pieces in order; together they are its text
 * @param starts where each piece starts
 * @param nextAddress the first address that no piece has yet
 */
record ParsedFile(SourceFile source, List<ParsedChunk> chunks, int[] starts, int nextAddress) {

    SyntaxTree tree(int file) {
        List<Block> blocks = new ArrayList<>(chunks.size());
        for (ParsedChunk chunk : chunks) {
            chunk.block().ifPresent(blocks::add);
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
        return chunks.stream()
                .flatMap(chunk -> chunk.block().stream())
                .filter(block -> block.kind() == BlockKind.DATASOURCE)
                .flatMap(block -> block.members().stream())
                .anyMatch(member -> member instanceof Member.Assignment assignment
                        && assignment.key().text().equals("pgorm")
                        && assignment.value().orElse(null) instanceof Expression.Constant constant
                        && constant.path().equals("true"));
    }

    List<SourceToken> tokens() {
        List<SourceToken> tokens = new ArrayList<>();
        for (int index = 0; index < chunks.size(); index++) {
            RawTokens raw = chunks.get(index).tokens();
            int start = starts[index];
            for (int each = 0; each < raw.size(); each++) {
                tokens.add(new SourceToken(
                        SourceToken.kind(raw.type(each)), start + raw.start(each), start + raw.end(each)));
            }
        }
        return tokens;
    }
}

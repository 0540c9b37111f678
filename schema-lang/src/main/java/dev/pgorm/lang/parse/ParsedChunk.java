package dev.pgorm.lang.parse;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * A parsed piece of a file. It knows nothing of where in the file it stands: its spans count from its address, so that it is used
 * again as long as its text is the same.
 *
 * @param address the address of its first character
 * @param length how many characters it has
 * @param lookahead how many characters after its start had influence on where it ends
 * @param tokens its tokens
 * @param block the block in it
 * @param diagnostics what is wrong with it
 * @param prismaDiagnostics what else is wrong with it in a file that is held to Prisma's language
 */
record ParsedChunk(
        int address,
        int length,
        int lookahead,
        RawTokens tokens,
        Optional<Block> block,
        List<Diagnostic> diagnostics,
        List<Diagnostic> prismaDiagnostics) {}
